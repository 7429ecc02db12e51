package io.github.tistoryarchiver.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;

/**
 * The messages of one of the two languages, which have the same keys. They are read from their file: the search of {@link
 * java.util.ResourceBundle#getBundle} for other places costs a tenth of a short start.
 */
final class MessageBundle extends PropertyResourceBundle {
    private final Locale locale;

    private MessageBundle(Reader words, Locale locale) throws IOException {
        super(words);
        this.locale = locale;
    }

    /** Reads the messages for a locale: Korean for a Korean one, else English. */
    static MessageBundle of(Locale locale) {
        boolean korean = locale.getLanguage().equals("ko");
        String file = "/io/github/tistoryarchiver/cli/messages" + (korean ? "_ko" : "") + ".properties";
        try (InputStream words = Objects.requireNonNull(MessageBundle.class.getResourceAsStream(file), file)) {
            return new MessageBundle(
                    new InputStreamReader(words, StandardCharsets.UTF_8), korean ? Locale.KOREAN : Locale.ENGLISH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Locale getLocale() {
        return locale;
    }
}
