package io.github.tistoryarchiver.demo;

import io.github.tistoryarchiver.demo.DemoAnswers.Answer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers for the styles, scripts and images of the sample blog's skins, which other hosts have. */
final class DemoSkin {
    private static final Pattern FILE = Pattern.compile("/tistory(?:_admin)?/.*?([\\w-]+)\\.(css|js|png)");

    private DemoSkin() {}

    /** @return {@code null} for a path at which skins have nothing */
    static @Nullable Answer answer(String path) {
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            return null;
        }
        String image = "images/" + file.group(1) + ".png";
        return switch (file.group(2)) {
            case "css" -> Answer.text("text/css", DemoBlog.text("skins/style.css"));
            case "js" -> Answer.text("text/javascript", "document.documentElement.classList.add('scripted');\n");
            default -> DemoBlog.exists(image) ? new Answer(200, "image/png", DemoBlog.bytes(image), null) : null;
        };
    }
}
