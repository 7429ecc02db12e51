package io.github.tistoryarchiver.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills the placeholders of a body with the markup of the platform, whose addresses get a new signature in every
 * response.
 */
final class DemoMarkup {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z-]+)(?:[: ]([^}]*))?\\}");
    private static final String FRAGMENT_PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    /** Changes with every address, like real signatures. */
    private static final AtomicLong SERVINGS = new AtomicLong();

    private DemoMarkup() {}

    static String fill(String body) {
        Matcher place = PLACE.matcher(body);
        return place.replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), match.group(2))));
    }

    private static String value(String name, @Nullable String arguments) {
        String given = arguments == null ? "" : arguments;
        return switch (name) {
            case "kage" -> signed(given);
            case "cfile" -> oldImage(given, "http://cfile7.uf.tistory.com/image/");
            case "dfigure" -> oldImage(given, "https://t1.daumcdn.net/cfile/tistory/");
            case "figure" -> figure(given, true);
            case "kfigure" -> figure(given, false);
            case "gridimage" -> gridImage(given);
            case "png" -> FRAGMENT_PNG;
            case "injected" ->
                "<script type=\"text/javascript\">if (!window.T) { window.T = {} }\nwindow.T.config = {\"BLOG\":{\"id\":"
                        + DemoBlog.ID
                        + "}};</script>\n<style type=\"text/css\">.another_category {\n    border: 1px solid #E5E5E5;\n}</style>\n"
                        + "<link rel=\"canonical\" href=\"https://demo.tistory.com/55\"/>";
            case "injected-end" ->
                "<div style=\"margin:0; padding:0; border:none; background:none; float:none; clear:none; z-index:0\"></div>\n"
                        + "<script type=\"text/javascript\">window.roosevelt_params_queue = window.roosevelt_params_queue || [{channel_id: 'dk'}]</script>";
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Returns an address like {@code blog.kakaocdn.net/dna/a/b/KEY/img.png}, with a signature that expires. */
    private static String signed(String file) {
        String stem = file.substring(0, file.lastIndexOf('.'));
        String extension = file.substring(file.lastIndexOf('.') + 1);
        return "https://blog.kakaocdn.net/dna/" + stem.replace("-", "") + "/btDemo" + file.length()
                + "/AAAAAAAAAAAAAAAAAAAAA"
                + hex(stem) + "/" + (extension.equals("txt") ? "tfile." : "img.") + extension
                + "?credential=demo&expires=1767193199&allow_ip=&allow_referer=&signature="
                + Long.toHexString(SERVINGS.incrementAndGet());
    }

    static String hex(String stem) {
        return HexFormat.of().withUpperCase().formatHex(stem.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns an image of the old editor, given {@code harbor.jpg 480x300 name.jpg}. */
    private static String oldImage(String given, String base) {
        String[] parts = given.split(" ", 3);
        String[] size = parts[1].split("x", 2);
        String address = base + hex(parts[0].substring(0, parts[0].lastIndexOf('.')));
        return "<span class=\"imageblock\" style=\"display: inline-block; width: " + size[0]
                + "px; height: auto; max-width: 100%;\"><img src=\"" + address
                + "\" style=\"max-width: 100%; height: auto;\" srcset=\""
                + "https://img1.daumcdn.net/thumb/R1280x0/?scode=mtistory2&fname="
                + URLEncoder.encode(address, StandardCharsets.UTF_8)
                + "\" width=\"" + size[0] + "\" height=\"" + size[1] + "\" filename=\"" + parts[2]
                + "\" filemime=\"image/jpeg\"/></span>";
    }

    /**
     * Returns a figure, given {@code file 480x200 name|alt|caption}.
     *
     * @param withHolder whether the element around the image has the address too, as it has since 2022
     */
    private static String figure(String given, boolean withHolder) {
        String[] parts = given.split(" ", 3);
        String[] size = parts[1].split("x", 2);
        String[] words = parts[2].split("\\|", -1);
        String address = signed(parts[0]);
        String alt = words[1].isEmpty() ? "" : " data-alt=\"" + words[1] + "\"";
        String holder = withHolder ? " data-url=\"" + address + "\" data-phocus=\"" + address + "\"" + alt : "";
        return "<figure class=\"imageblock alignCenter\" data-ke-mobileStyle=\"widthOrigin\" data-filename=\""
                + words[0]
                + "\" data-origin-width=\"" + size[0] + "\" data-origin-height=\"" + size[1] + "\"><span" + holder
                + "><img src=\""
                + address + "\" srcset=\"https://img1.daumcdn.net/thumb/R1280x0/?scode=mtistory2&fname="
                + URLEncoder.encode(address, StandardCharsets.UTF_8)
                + "\" onerror=\"this.onerror=null; this.src='//t1.daumcdn.net/tistory_admin/static/images/no-image-v1.png';\" loading=\"lazy\" width=\""
                + size[0] + "\" height=\"" + size[1] + "\"/></span>"
                + (words[2].isEmpty() ? "" : "<figcaption>" + words[2] + "</figcaption>") + "</figure>\n";
    }

    /** Returns an image of a grid, given {@code island-1.jpg 360x240 24.5}: file, size in pixels, width in percent. */
    private static String gridImage(String given) {
        String[] parts = given.split(" ", 3);
        String[] size = parts[1].split("x", 2);
        String address = signed(parts[0]);
        return "<span data-url=\"" + address + "\" data-phocus=\"" + address
                + "\" data-is-animation=\"false\" data-origin-width=\""
                + size[0] + "\" data-origin-height=\"" + size[1] + "\" data-filename=\"" + parts[0]
                + "\" data-widthpercent=\"" + parts[2]
                + "\" style=\"width: " + parts[2] + "%; margin-right: 10px;\"><img src=\"" + address + "\" width=\""
                + size[0]
                + "\" height=\"" + size[1] + "\"/></span>";
    }
}
