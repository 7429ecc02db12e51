package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.style.StyleSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The addresses that pages give for a picture, the surest first. */
final class Pictures {
    private static final List<String> ATTRIBUTES = List.of(
            "data-src", "data-original", "data-lazy-src", "data-lazy", "data-actualsrc", "data-orig-file", "src");
    private static final List<String> OF_HOLDERS = List.of("data-url", "data-phocus", "data-emoticon-src");
    private static final int HOLDERS = 4;

    private static final Pattern LOCAL = Pattern.compile("(?i)(?:file|blob|cid|webkit-fake-url):|[a-z]:\\\\");

    private Pictures() {}

    static List<String> addresses(Element image) {
        List<String> addresses = new ArrayList<>();
        Element holder = image;
        for (int i = 0; i < HOLDERS && holder != null; i++) {
            addAll(holder, OF_HOLDERS, addresses);
            holder = holder.parent();
        }
        addAll(image, ATTRIBUTES, addresses);
        if (addresses.stream().anyMatch(address -> !address.startsWith("data:"))) {
            return addresses;
        }
        addSet(image.attr("srcset"), addresses);
        addSet(image.attr("data-srcset"), addresses);
        Element parent = image.parent();
        if (parent != null && parent.normalName().equals("picture")) {
            for (Element source : parent.children()) {
                addSet(source.attr("srcset"), addresses);
            }
        }
        return addresses;
    }

    /** Whether a picture is only where its author's computer or browser has it. */
    static boolean areLocal(List<String> addresses) {
        return !addresses.isEmpty()
                && addresses.stream().allMatch(address -> LOCAL.matcher(address).lookingAt());
    }

    private static void addAll(Element element, List<String> names, List<String> addresses) {
        if (element.attributesSize() > 0) {
            for (String name : names) {
                add(element.attr(name), addresses);
            }
        }
    }

    private static void add(String address, List<String> addresses) {
        String plain = address.strip();
        if (!plain.isEmpty() && !addresses.contains(plain)) {
            addresses.add(plain);
        }
    }

    private static void addSet(String set, List<String> addresses) {
        if (set.startsWith("data:")) {
            add(set.split(" ", 2)[0], addresses);
            return;
        }
        for (String candidate : set.isEmpty() ? new String[0] : set.split(",\\s+|,(?=https?:|//)")) {
            add(candidate.strip().split("\\s+", 2)[0], addresses);
        }
    }

    /** Returns the address of the picture behind an element; {@code null} for none. */
    static @Nullable String background(Element element, StyleSheets sheets) {
        String sheet = sheets.picture(element);
        return background(sheet.isEmpty() && element.attributesSize() > 0 ? element.attr("style") : sheet);
    }

    private static @Nullable String background(String style) {
        int at = style.indexOf("background");
        int open = at < 0 ? -1 : style.indexOf("url(", at);
        while (open >= 0 && style.substring(at, open).indexOf(';') >= 0) {
            at = style.indexOf("background", at + 1);
            open = at < 0 ? -1 : style.indexOf("url(", at);
        }
        int end = open < 0 ? -1 : style.indexOf(')', open);
        if (end < 0) {
            return null;
        }
        String address = style.substring(open + "url(".length(), end).strip();
        String plain = address.replace("\"", "").replace("'", "");
        return plain.isEmpty() ? null : plain;
    }
}
