package io.github.tistoryarchiver.tistory.body.embed;

import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.parts.Captions;
import io.github.tistoryarchiver.tistory.body.parts.Links;
import io.github.tistoryarchiver.tistory.body.parts.Remainder;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Converts maps of the editors: the picture of the map if the page has one, a link to the map, and the place with its
 * address and telephone number.
 */
final class MapBlocks {
    private static final String DATA = "data-maps-data";
    private static final String THUMBNAIL = "data-maps-thumbnail";
    private static final List<String> PLACE = List.of("title", "place", "name", "addr", "address", "tel", "phone");
    private static final Set<String> KINDS = Set.of("map", "location");

    private MapBlocks() {}

    static boolean isMap(Element element) {
        return (element.hasAttr(DATA) || KINDS.contains(element.attr("data-ke-type")))
                && (element.normalName().equals("iframe")
                        || element.normalName().equals("figure"));
    }

    static boolean convert(Element map, BodyContents parts) {
        Element frame = map.normalName().equals("iframe") ? map : map.selectFirst(Css.of("iframe"));
        List<String> place = new ArrayList<>(place(map, frame));
        String url = frame == null ? null : Links.absolute(EmbedBlocks.address(frame), parts.base());
        String thumbnail = Texts.firstFilled(map.attr(THUMBNAIL), frame == null ? "" : frame.attr(THUMBNAIL));
        String picture = thumbnail.isEmpty() ? null : parts.addPicture(AssetRole.IMAGE, thumbnail);
        if (url == null && picture == null && place.isEmpty()) {
            return false;
        }
        Element readable = new Element("div");
        if (picture != null) {
            readable.appendElement("figure")
                    .appendElement("img")
                    .attr("src", picture)
                    .attr("alt", "");
        }
        if (url != null) {
            String title =
                    Texts.firstFilled(frame == null ? "" : frame.attr("title"), place.isEmpty() ? "" : place.get(0));
            readable.appendChild(Links.paragraph(url, title, parts));
            place.remove(title);
        }
        place.forEach(line -> readable.appendElement("p").text(line));
        if (frame != null && frame != map) {
            frame.remove();
        }
        for (Element caption : Captions.of(map)) {
            caption.tagName("figcaption");
        }
        Remainder.keepAfter(readable.childrenSize() == 1 ? readable.child(0) : readable, map);
        return true;
    }

    private static Set<String> place(Element map, @Nullable Element frame) {
        Set<String> place = new LinkedHashSet<>();
        addTo(place, map);
        if (frame != null) {
            addTo(place, frame);
        }
        return place;
    }

    private static void addTo(Set<String> place, Element element) {
        HttpUrl data = HttpUrl.parse("http://map/?" + element.attr(DATA));
        for (String name : PLACE) {
            String value = data == null ? null : data.queryParameter(name);
            if (value != null && !value.isBlank()) {
                place.add(value.strip());
            }
        }
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            String name = key.substring(key.lastIndexOf('-') + 1);
            if (key.startsWith("data-")
                    && PLACE.contains(name)
                    && !attribute.getValue().isBlank()) {
                place.add(attribute.getValue().strip());
            }
        }
    }
}
