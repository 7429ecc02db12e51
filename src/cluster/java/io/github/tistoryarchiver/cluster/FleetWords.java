package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.cli.environment.CliContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the user of a fleet reads, in the language of the environment. */
public final class FleetWords {
    private final Locale locale = CliContext.messageLocale(System.getenv());
    private final ResourceBundle words = ResourceBundle.getBundle(
            FleetWords.class.getPackageName() + ".fleet",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    ResourceBundle bundle() {
        return words;
    }

    /** Returns a message. */
    public String get(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
