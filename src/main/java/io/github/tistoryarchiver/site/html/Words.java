package io.github.tistoryarchiver.site.html;

import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the pages, in one language. */
public final class Words {
    private final Locale locale;
    private final ResourceBundle bundle;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "io.github.tistoryarchiver.site.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.day = DateTimeFormatter.ofPattern(bundle.getString("date.day"), locale);
        this.minute = DateTimeFormatter.ofPattern(bundle.getString("date.minute"), locale);
    }

    /**
     * Returns the words of a language.
     *
     * @param language {@code ko} or {@code en}
     */
    public static Words of(String language) {
        return new Words(language.equals("ko") ? Locale.KOREAN : Locale.ENGLISH);
    }

    public String language() {
        return locale.getLanguage();
    }

    /** Returns words with their placeholders {@code {0}}, {@code {1}}, … filled. */
    public String get(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /** Tells whether there are such words. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** Returns a number with the separators of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Returns a day; words for an unknown one if it is {@code null}. */
    public String day(@Nullable OffsetDateTime time) {
        return time == null ? get("date.unknown") : day.format(time);
    }

    /** Returns a day with its time; words for an unknown one if it is {@code null}. */
    public String minute(@Nullable OffsetDateTime time) {
        return time == null ? get("date.unknown") : minute.format(time);
    }
}
