package io.github.tistoryarchiver.tistory.media;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Finds the real address of a picture whose {@code src} may be a placeholder until a script replaces it. */
public final class PictureSource {
    /** Attributes from which scripts take the address, the most trustworthy first. */
    private static final List<String> LAZY = List.of(
            "data-src",
            "data-original",
            "data-lazy-src",
            "data-lazy",
            "data-original-src",
            "data-orig-file",
            "data-actualsrc",
            "data-real-src",
            "data-cfsrc",
            "data-ll-src",
            "data-echo",
            "data-image-src",
            "data-img-src",
            "data-url",
            "lazy-src",
            "lazysrc");

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)(^|[/_.-])(blank|spacer|transparent|pixel|placeholder|loading|loader|lazy|lazyload|gr[ae]y|1x1|empty|clear|dummy)"
                    + "[\\w-]{0,20}\\.(gif|png|svg|jpe?g|webp)([?#].*)?$");
    private static final Pattern BACKGROUND = Pattern.compile(
            "(?i)(?:background(?:-image)?|--[\\w-]{1,40})\\s*:[^;]{0,200}?url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"']*))\\s*\\)");
    private static final Pattern SET = Pattern.compile(
            "(?i)background(?:-image)?\\s*:\\s*(?:-webkit-)?image-set\\(\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern SHAPE = Pattern.compile(
            "(?i)(?:^|[;\\s])(?:(?:-webkit-)?mask(?:-image)?|border-image(?:-source)?)\\s*:[^;]{0,200}?url\\(\\s*[\"']?((?:https?:)?/[^\"')\\s]{1,2000})");
    private static final int MAX_STYLE = 1 << 16;
    private static final Pattern PICTURE_NAME = Pattern.compile("(?i)\\.(png|jpe?g|gif|webp|bmp|svg|avif)([?#].*)?$");

    private PictureSource() {}

    /** Returns the best address of a picture as written, possibly a placeholder; empty if it has none. */
    public static String of(Element image, HttpUrl base) {
        String real = real(image, base);
        if (!real.isEmpty()) {
            return real;
        }
        return LAZY.stream()
                .map(image::attr)
                .filter(address -> isAddress(address, base))
                .findFirst()
                .orElse(image.attr("src"));
    }

    /** Returns the best address of a picture as written; empty if it has only a placeholder. */
    public static String real(Element image, HttpUrl base) {
        for (String name : LAZY) {
            if (isReal(image.attr(name), base)) {
                return image.attr(name);
            }
        }
        if (isReal(image.attr("src"), base)) {
            return image.attr("src");
        }
        for (String set : List.of(image.attr("srcset"), image.attr("data-srcset"), image.attr("data-lazy-srcset"))) {
            String largest = largest(set);
            if (isReal(largest, base)) {
                return largest;
            }
        }
        Element picture = image.parent();
        if (picture != null && picture.normalName().equals("picture")) {
            for (Element source : picture.children()) {
                String set = source.hasAttr("srcset") ? source.attr("srcset") : source.attr("data-srcset");
                if (source.normalName().equals("source") && isReal(largest(set), base)) {
                    return largest(set);
                }
            }
        }
        return other(image, base);
    }

    /** Returns the address of the picture that the style of an element puts behind it, as written; empty for none. */
    public static String background(Element element) {
        String declarations = element.attr("style").length() < MAX_STYLE ? element.attr("style") : "";
        Matcher set = SET.matcher(declarations.contains("image-set(") ? declarations : "");
        if (set.find()) {
            return Objects.requireNonNullElse(set.group(1), set.group(2)).strip();
        }
        Matcher style = BACKGROUND.matcher(declarations);
        String written = "";
        while (style.find()) { // the last one holds
            written = Stream.of(style.group(1), style.group(2), style.group(3))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
        }
        return written.isEmpty() ? shape(element, declarations) : written.strip();
    }

    /** Returns the address of the picture that an empty element has the shape or the border of; empty for none. */
    private static String shape(Element element, String declarations) {
        boolean mayBe = declarations.contains("mask") || declarations.contains("border-image");
        Matcher shape = SHAPE.matcher(mayBe && element.childrenSize() == 0 && !element.hasText() ? declarations : "");
        return shape.find() ? shape.group(1) : "";
    }

    private static String other(Element image, HttpUrl base) {
        for (Attribute attribute : image.attributes()) {
            if (attribute.getKey().startsWith("data-")
                    && PICTURE_NAME.matcher(attribute.getValue()).find()
                    && isReal(attribute.getValue(), base)) {
                return attribute.getValue();
            }
        }
        return "";
    }

    private static boolean isReal(String written, HttpUrl base) {
        return !PLACEHOLDER.matcher(written).find() && isAddress(written, base);
    }

    private static boolean isAddress(String written, HttpUrl base) {
        String text = written.strip();
        return (text.indexOf('/') >= 0 || text.indexOf('.') > 0)
                && !text.startsWith("data:")
                && ImageAddress.of(text, base) != null;
    }

    /** Returns the address of the largest picture of a {@code srcset}; empty if it names none. */
    public static String largest(String set) {
        String best = "";
        double most = -1;
        for (int at = after(set, 0, " \t\r\n\f,"); at < set.length(); at = after(set, at, " \t\r\n\f,")) {
            int end = before(set, at, " \t\r\n\f");
            boolean alone = set.charAt(end - 1) == ',';
            String address = alone ? set.substring(at, end - 1) : set.substring(at, end);
            at = alone ? end : before(set, end, ",");
            double size = alone ? 1 : size(set.substring(end, at).strip());
            if (size > most) {
                best = address;
                most = size;
            }
        }
        return best;
    }

    private static int after(String text, int from, String signs) {
        int at = from;
        while (at < text.length() && signs.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int before(String text, int from, String signs) {
        int at = from;
        while (at < text.length() && signs.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Returns the number of a descriptor, such as {@code 2x} or {@code 640w}; 1 for none. */
    private static double size(String descriptor) {
        try {
            return descriptor.isEmpty() ? 1 : Double.parseDouble(descriptor.substring(0, descriptor.length() - 1));
        } catch (NumberFormatException e) {
            return 0; // not a descriptor
        }
    }
}
