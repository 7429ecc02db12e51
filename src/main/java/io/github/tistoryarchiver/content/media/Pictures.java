package io.github.tistoryarchiver.content.media;

import io.github.tistoryarchiver.content.style.StyleSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The addresses that pages give for a picture, the surest first. */
public final class Pictures {
    private static final List<String> ATTRIBUTES = List.of(
            "data-src",
            "data-original",
            "data-lazy-src",
            "data-lazy",
            "data-actualsrc",
            "data-orig-file",
            "src",
            "href",
            "xlink:href");
    private static final List<String> OF_HOLDERS = List.of("data-url", "data-phocus", "data-emoticon-src");
    private static final int HOLDERS = 4;

    private static final Pattern LOCAL = Pattern.compile("(?i)(?:file|blob|cid|webkit-fake-url):|[a-z]:\\\\");

    private static final Pattern PICTURE =
            Pattern.compile("(?i)(?:https?:)?/\\S+\\.(?:png|jpe?g|gif|webp|bmp|svg|avif)(?:[?#]\\S*)?");

    /** What shows a picture in an empty element, other than its background. */
    private static final Pattern SHAPE = Pattern.compile(
            "(?:^|;)\\s*(?:(?:-webkit-)?mask|(?:-webkit-)?mask-image|border-image|border-image-source)\\s*:[^;]*?url\\([\"'\\s]*((?:https?:)?/[^\"')\\s]+)");

    private static final Pattern SET =
            Pattern.compile("background(?:-image)?\\s*:\\s*(?:-webkit-)?image-set\\([\\s]*[\"']([^\"']+)[\"']");

    private static final Pattern PIXEL = Pattern.compile("[01](?:px)?");

    private Pictures() {}

    /** Whether a picture has no size that a reader could see. */
    public static boolean isPixel(Element image) {
        return PIXEL.matcher(image.attr("width")).matches()
                || PIXEL.matcher(image.attr("height")).matches();
    }

    public static List<String> addresses(Element image) {
        List<String> addresses = new ArrayList<>();
        Element holder = image;
        for (int i = 0; i < HOLDERS && holder != null; i++) {
            addAll(holder, OF_HOLDERS, addresses);
            holder = holder.parent();
        }
        addAll(image, ATTRIBUTES, addresses);
        if (image.attributesSize() > 1) {
            addOthers(image, addresses);
        }
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

    /** Adds what scripts take for the address of a picture, and not the ones before. */
    private static void addOthers(Element image, List<String> addresses) {
        for (Attribute attribute : image.attributes()) {
            String key = attribute.getKey();
            if (key.equals("data-srcset")) {
                addSet(attribute.getValue(), addresses);
            } else if (key.startsWith("data-")
                    && PICTURE.matcher(attribute.getValue()).matches()) {
                add(attribute.getValue(), addresses);
            }
        }
    }

    /** Whether a picture is only where its author's computer or browser has it. */
    public static boolean areLocal(List<String> addresses) {
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
        boolean isNone = plain.startsWith("#") || plain.startsWith("about:") || plain.startsWith("data:,");
        if (!plain.isEmpty() && !isNone && !addresses.contains(plain)) {
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
    public static @Nullable String background(Element element, StyleSheets sheets) {
        String declared = sheets.style(element);
        if (!declared.contains("url(") && !declared.contains("image-set(")) {
            return element.attributesSize() == 0 ? null : lazyBackground(element);
        }
        String sheet = sheets.picture(element);
        if (element.attributesSize() == 0) {
            return sheet.isEmpty() ? null : shown(element, sheet, sheets.asWritten(element));
        }
        String style = sheets.asWritten(element);
        String own = shown(element, sheet.isEmpty() ? style : sheet, style);
        return own != null ? own : lazyBackground(element);
    }

    private static @Nullable String shown(Element element, String background, String style) {
        String picture = background(background);
        if (picture != null
                || element.childrenSize() > 0
                || !(style.contains("mask") || style.contains("border-image"))) {
            return picture;
        }
        Matcher shape = SHAPE.matcher(style);
        return shape.find() && !element.hasText() ? shape.group(1) : null;
    }

    /** Returns the background that an attribute has, or that a script takes from one; {@code null} for none. */
    private static @Nullable String lazyBackground(Element element) {
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            boolean isBackground = key.equals("background")
                    || (key.startsWith("data-")
                            && (key.contains("bg") || key.contains("background") || key.equals("data-src")));
            if (isBackground && PICTURE.matcher(attribute.getValue()).matches()) {
                return attribute.getValue();
            }
        }
        return null;
    }

    private static @Nullable String background(String style) {
        if (style.contains("image-set(")) {
            Matcher set = SET.matcher(style);
            if (set.find()) {
                return set.group(1);
            }
        }
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
