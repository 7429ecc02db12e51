package io.github.tistoryarchiver.importer.saved;

import io.github.tistoryarchiver.importer.saved.Originals.Original;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.media.DataUri;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.values.NumberParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A saved page whose references lead to where they led before it was saved. A file whose address is lost gets one that no host
 * can have, in which the post and the file are named.
 */
final class RestoredPage {
    private static final HttpUrl LOST = Objects.requireNonNull(HttpUrl.parse("https://saved.invalid/attachment/"));
    private static final HttpUrl NOWHERE = Objects.requireNonNull(HttpUrl.parse("https://saved.invalid/"));
    private static final List<String> REFERENCES = List.of("src", "href", "data", "poster", "background");
    private static final String ALL = "[src], [href], [data], [poster], [background]";
    private static final Set<String> FRAMES = Set.of("iframe", "frame", "embed", "object");
    private static final Pattern CANONICAL = Pattern.compile(
            "<link\\b[^>]{0,200}?\\brel=[\"']?canonical\\b[^>]{0,200}?\\bhref=[\"']?([^\"'\\s>]{1,2000})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHARED = Pattern.compile("var\\((--sf-img-\\d{1,9})\\)");
    private static final Pattern SHARED_DATA =
            Pattern.compile("(--sf-img-\\d{1,9}):\\s{0,9}url\\([\"']?(data:[^)\"'\\s]+)");

    private final Page page;
    private final @Nullable HttpUrl url;
    private final Originals originals;
    private final List<Found> files = new ArrayList<>();
    private final IdentityHashMap<Original, HttpUrl> places = new IdentityHashMap<>();
    private final Map<String, String> shared = new HashMap<>();
    private boolean isChanged;
    private int unread;

    /** A file of the page. */
    record Found(HttpUrl address, @Nullable String contentType, Originals.Content content) {}

    private RestoredPage(Page page, @Nullable HttpUrl named, Originals originals) {
        this.page = page;
        this.url = addressOf(page, named);
        this.originals = originals;
    }

    /**
     * Restores a page.
     *
     * @param contentType as its source names it; {@code null} if it does not
     * @param named its address, as what is around it tells; {@code null} if nothing does
     */
    static RestoredPage of(byte[] html, @Nullable String contentType, @Nullable HttpUrl named, Originals originals) {
        RestoredPage restored =
                new RestoredPage(Page.parse(html, contentType, named == null ? NOWHERE : named), named, originals);
        restored.restore();
        return restored;
    }

    /** Returns the address of the page: what it says itself wins over what is named. {@code null} if nothing tells it. */
    private static @Nullable HttpUrl addressOf(Page page, @Nullable HttpUrl named) {
        String txid = page.metadata().get("article:txid");
        Long id = txid == null ? null : NumberParser.positive(txid.substring(txid.indexOf('_') + 1));
        PostAddress namedPost = named == null ? null : PostAddress.of(named);
        if (id == null || (namedPost != null && id.equals(namedPost.id()))) {
            return named == null ? said(page, null) : named;
        }
        HttpUrl said = said(page, id);
        if (said != null) {
            return said;
        }
        return named == null || (namedPost != null && namedPost.id() == null)
                ? named
                : PostAddress.ofId(id).on(named);
    }

    /** Returns the address of a post that the page names, unless it is that of another number. */
    private static @Nullable HttpUrl said(Page page, @Nullable Long id) {
        String written = page.metadata().get("og:url");
        HttpUrl said = written == null ? null : HttpUrl.parse(written);
        PostAddress post = said == null ? null : PostAddress.of(said);
        return post != null && (post.id() == null || id == null || post.id().equals(id)) ? said : null;
    }

    @Nullable
    HttpUrl url() {
        return url;
    }

    /** Whether any reference had to be restored. */
    boolean isChanged() {
        return isChanged;
    }

    Page page() {
        return page;
    }

    byte[] html() {
        return page.document().outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the files that came with the page and that it shows or refers to. */
    List<Found> files() {
        return files;
    }

    /** Returns the address that the page now has for something; {@code null} if it does not refer to it. */
    @Nullable
    HttpUrl placeOf(Original original) {
        return places.get(original);
    }

    private void restore() {
        for (Element style : page.document().select("style")) {
            Matcher data = SHARED_DATA.matcher(style.data());
            while (data.find()) {
                shared.putIfAbsent(data.group(1), data.group(2));
            }
        }
        page.document().select("iframe[srcdoc]:not([src])").forEach(this::restoreFrame);
        for (Element element : page.document().select(ALL)) {
            if (!element.normalName().equals("link") && !element.normalName().equals("script")) {
                for (String name : REFERENCES) {
                    if (element.hasAttr(name)) {
                        restore(element, name);
                    }
                }
            }
        }
    }

    /** Replaces the copy of what a frame showed, which is nothing of the author's, by its address if the copy names it. */
    private void restoreFrame(Element frame) {
        Matcher named = CANONICAL.matcher(frame.attr("srcdoc"));
        HttpUrl address = named.find() ? HttpUrl.parse(named.group(1)) : null;
        frame.removeAttr("srcdoc");
        set(frame, "src", address);
    }

    private void restore(Element element, String name) {
        String written = shownBy(element, name);
        boolean isPicture = element.normalName().equals("img") && name.equals("src");
        if (written.startsWith("data:")) {
            embedded(element, name, written, isPicture);
            return;
        }
        Original original = originals.of(written);
        if (original == null) {
            return;
        }
        if (original.address() == null && original.key() == null) {
            if (FRAMES.contains(element.normalName())) {
                set(element, name, null); // nobody kept what it showed
            }
            return;
        }
        HttpUrl known = isPicture ? SavedPicture.addressOf(element) : null;
        HttpUrl address = known != null
                ? known
                : original.address() != null ? original.address() : lost(String.valueOf(original.key()));
        set(element, name, address);
        places.put(original, address);
        if (original.content() != null) {
            files.add(new Found(address, original.contentType(), original.content()));
        }
    }

    /** Returns a reference; SingleFile has a picture that is shown twice in a style, and a blank one in its place. */
    private String shownBy(Element element, String name) {
        Matcher style = SHARED.matcher(element.attr("style"));
        String data = name.equals("src") && style.find() ? shared.get(style.group(1)) : null;
        return data != null ? data : element.attr(name).strip();
    }

    /** Restores what is within the page; nothing is, where a host did not let the browser read it. */
    private void embedded(Element element, String name, String written, boolean isPicture) {
        if (isPicture && SavedPicture.isIconOfFile(element, written)) {
            element.remove();
            isChanged = true;
            return;
        }
        HttpUrl known = isPicture ? SavedPicture.addressOf(element) : null;
        DataUri data = DataUri.parse(written).orElse(null);
        if (written.equals("data:,")) {
            set(element, name, known != null || !isPicture ? known : lost("picture-" + ++unread));
        } else if (known != null && data != null) {
            String type = written.substring("data:".length()).split("[;,]", 2)[0];
            set(element, name, known);
            files.add(new Found(known, type, () -> new ByteArrayInputStream(data.bytes())));
        } else if (!written.equals(element.attr(name).strip())) {
            element.attr(name, written);
            isChanged = true;
        }
    }

    private HttpUrl lost(String key) {
        PostAddress post = url == null ? null : PostAddress.of(url);
        String txid = page.metadata().get("article:txid");
        String place = Stream.of(txid, post == null ? null : post.id(), post == null ? null : post.slug())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("page");
        return LOST.newBuilder().addPathSegment(place).addPathSegment(key).build();
    }

    private void set(Element element, String name, @Nullable HttpUrl address) {
        isChanged = true;
        if (address == null) {
            element.removeAttr(name);
        } else {
            element.attr(name, address.toString());
        }
    }
}
