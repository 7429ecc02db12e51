package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.media.Embeds;
import io.github.tistoryarchiver.content.media.Pictures;
import io.github.tistoryarchiver.content.style.Styles;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Sees boxes to check, fields, areas of pictures, figures of the editor, and the words in attributes. */
final class Controls {
    private static final List<String> WITHOUT_WORDS = List.of("hidden", "password", "file", "range", "color", "image");
    private static final List<String> WORDS =
            List.of("title", "alt", "aria-label", "placeholder", "label", "srclang", "summary", "download", "value");

    private static final Pattern JUMP = Pattern.compile("location|open\\(");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|/|\\?|\\.\\.?/|\\w+/|\\w+\\.html?)\\S*");

    private final SightWriter out;

    Controls(SightWriter out) {
        this.out = out;
    }

    void input(Element input, Place place) {
        String type = input.attr("type").toLowerCase(Locale.ROOT);
        if (type.equals("checkbox") || type.equals("radio")) {
            out.text(place.has(Styles.CODE_BLOCK) ? "" : " ", place);
            out.sign(input.hasAttr("checked") ? Sight.CHECKED : Sight.UNCHECKED, place);
        } else if (type.equals("image")) {
            out.picture(new Thing(Thing.Kind.PICTURE, Pictures.addresses(input), place));
        } else if (!WITHOUT_WORDS.contains(type)) {
            boolean isApart = !input.attr("value").isBlank() && !place.has(Styles.CODE | Styles.CODE_BLOCK);
            out.text(isApart ? " " + input.attr("value") + " " : input.attr("value"), place);
        }
        String goal = Embeds.goal(input);
        if (goal != null) {
            out.sight().add(new Thing(Thing.Kind.CONTROL, List.of(goal), place));
        }
        labels(input);
    }

    /** Sees what an element is besides its content. */
    void open(Element element, Frame frame) {
        switch (element.normalName()) {
            case "area" -> {
                if (Embeds.leads(element.attr("href"))) {
                    out.sight()
                            .add(new Thing(
                                    Thing.Kind.CONTROL,
                                    List.of(element.attr("href").strip()),
                                    frame.place()));
                    out.block();
                    out.text(element.attr(element.attr("alt").isBlank() ? "title" : "alt"), frame.place());
                    out.block();
                }
            }
            case "figure" -> {
                if (element.attr("data-ke-type").equals("video")) {
                    out.sight().add(new Thing(Thing.Kind.MEDIA, Embeds.addresses(element), frame.place()));
                    frame.playsKnown();
                }
            }
            case "optgroup" -> out.text(element.attr("label"), frame.place());
            case "select" -> frame.chosen(chosen(element));
            case "option" -> {
                if (!frame.chosen().isEmpty() && isLabelled(element)) {
                    out.sign(frame.chosen().contains(element) ? Sight.CHECKED : Sight.UNCHECKED, frame.place());
                }
                out.text(element.attr("label"), frame.place());
                choice(element, frame.place());
            }
            case "blockquote" -> {
                String post = Embeds.post(element);
                if (!post.isEmpty() && !leadsTo(post, element)) {
                    out.sight().add(new Thing(Thing.Kind.MEDIA, List.of(post), frame.place()));
                }
            }
            default -> {}
        }
    }

    private static boolean isLabelled(Element option) {
        return option.hasText() || !option.attr("label").isBlank();
    }

    /** Returns the choices that a reader sees chosen, unless it is the one that comes first. */
    private static List<Element> chosen(Element select) {
        List<Element> options = select.getElementsByTag("option");
        List<Element> chosen =
                options.stream().filter(option -> option.hasAttr("selected")).toList();
        if (chosen.isEmpty() || select.hasAttr("multiple")) {
            return chosen;
        }
        Element shown = chosen.get(chosen.size() - 1);
        boolean isOpen = Numbers.of(select.attr("size"), 1) > 1;
        return shown == options.get(0) && !isOpen ? List.of() : List.of(shown);
    }

    /** Sees where a choice leads whose list goes there at once. */
    private void choice(Element option, Place place) {
        String address = option.attr("value").strip();
        Element list = address.isEmpty() ? null : option.closest("select[onchange]");
        if (list != null
                && JUMP.matcher(list.attr("onchange")).find()
                && ADDRESS.matcher(address).matches()) {
            out.sight().add(new Thing(Thing.Kind.CONTROL, List.of(address), place));
        }
    }

    /** Whether a link in an element leads to an address, whatever the query of it. */
    private static boolean leadsTo(String address, Element element) {
        String page = address.split("\\?", 2)[0];
        return element.stream().anyMatch(inner -> inner.attr("href").startsWith(page));
    }

    /** Notes the text of something that is drawn, and may be written beside it. */
    void text(Element drawn) {
        out.sight().addLabel(drawn.text());
    }

    /** Notes the words that an element has in attributes, which may be shown in its place. */
    void labels(Element element) {
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            if (WORDS.contains(name) || name.startsWith("data-")) {
                out.sight().addLabel(attribute.getValue());
            }
        }
    }
}
