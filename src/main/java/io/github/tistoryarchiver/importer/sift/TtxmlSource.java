package io.github.tistoryarchiver.importer.sift;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Opens backups in TTXML: as they are, packed with gzip, or in a zip; in the encoding that they have. */
final class TtxmlSource {
    private static final Pattern ENCODING = Pattern.compile("encoding=[\"']([\\w-]{1,40})[\"']");
    private static final Pattern XML = Pattern.compile("(?i)(?!__MACOSX/)(?:.*/)?[^/.][^/]*\\.xml");
    private static final Charset KOREAN = Charset.forName("MS949");
    private static final int DECLARATION = 200;
    private static final int BEGINNING = 1 << 16;
    private static final int SAMPLE = 1 << 18;

    private TtxmlSource() {}

    /** Opens a backup. */
    static InputStream opened(SourceFile file) throws IOException {
        if (!Format.isZip(file.path())) {
            return FeedSifter.opened(file);
        }
        Bundle zip = Bundle.of(file.path());
        List<InputStream> parts = new ArrayList<>();
        for (Bundle.Entry entry : entries(zip)) {
            parts.add(entry.open());
        }
        return new FilterInputStream(new SequenceInputStream(Collections.enumeration(parts))) {
            @Override
            public void close() throws IOException {
                super.close();
                zip.close();
            }
        };
    }

    /** Returns the backups that are in a zip. */
    static List<Bundle.Entry> entries(Bundle zip) throws IOException {
        List<Bundle.Entry> found = new ArrayList<>();
        for (Bundle.Entry entry : zip.entries()) {
            if (XML.matcher(entry.name()).matches() && entry.isHarmless(Long.MAX_VALUE)) {
                try (InputStream in = entry.open()) {
                    if (Format.isTtxml(in.readNBytes(BEGINNING))) {
                        found.add(entry);
                    }
                } catch (ZipException e) {
                    // damaged; others may not be
                }
            }
        }
        return found;
    }

    /** Decodes as much as tags need. */
    static String text(byte[] beginning) {
        Charset marked = marked(beginning);
        return new String(beginning, marked == null ? StandardCharsets.ISO_8859_1 : marked);
    }

    /** Returns the encoding that a mark at the beginning tells; {@code null} if there is none, or that of UTF-8. */
    private static @Nullable Charset marked(byte[] beginning) {
        int mark = beginning.length < 2 ? 0 : (beginning[0] & 0xff) << Byte.SIZE | (beginning[1] & 0xff);
        return mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : null;
    }

    /** Decodes as the text is encoded, or else as the declaration says; what cannot be decoded becomes U+FFFD. */
    static Reader reader(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, SAMPLE);
        buffered.mark(SAMPLE);
        byte[] sample = buffered.readNBytes(SAMPLE - 1);
        buffered.reset();
        if (sample.length > 2 && sample[0] == (byte) 0xef && sample[1] == (byte) 0xbb) {
            buffered.skipNBytes(3);
        }
        return new InputStreamReader(
                buffered,
                charset(sample)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static Charset charset(byte[] sample) {
        Charset marked = marked(sample);
        if (marked != null) {
            return marked;
        }
        Matcher named = ENCODING.matcher(
                new String(sample, 0, Math.min(sample.length, DECLARATION), StandardCharsets.ISO_8859_1));
        Charset said = charset(named.find() ? named.group(1) : "utf-8");
        boolean isKorean = said.equals(StandardCharsets.UTF_8)
                && !isEncoded(sample, StandardCharsets.UTF_8)
                && isEncoded(sample, KOREAN);
        return isKorean ? KOREAN : said;
    }

    private static Charset charset(String name) {
        try {
            return name.toLowerCase(Locale.ROOT).matches("euc-?kr|ks_c_5601.*") ? KOREAN : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Tells whether bytes are text in an encoding, but for a character that they cut at their end. */
    private static boolean isEncoded(byte[] sample, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length), false);
        return !result.isError();
    }
}
