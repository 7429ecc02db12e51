package io.github.tistoryarchiver.importer.ttxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The bytes that the text of an element has in base64, read while the parser goes through it; blanks do not count. */
final class Base64Text extends InputStream {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int[] VALUES = new int[128];
    private static final int BITS = 6;

    static {
        Arrays.fill(VALUES, -1);
        for (int i = 0; i < SIGNS.length(); i++) {
            VALUES[SIGNS.charAt(i)] = i;
        }
    }

    private final XMLStreamReader parser;
    private byte[] decoded = new byte[0];
    private int ready;
    private int at;
    private boolean isPassedOver;
    private int bits;
    private int value;
    private int depth = 1;

    /** @param parser at the start of the element; on closing, it is at its end */
    Base64Text(XMLStreamReader parser) {
        this.parser = parser;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        while (at == ready) {
            if (depth == 0) {
                return -1;
            }
            fill();
        }
        int got = Math.min(count, ready - at);
        System.arraycopy(decoded, at, target, offset, got);
        at += got;
        return got;
    }

    private void fill() throws IOException {
        try {
            if (!parser.hasNext()) {
                throw new IOException("no end");
            }
            int event = parser.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (!isPassedOver && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                decode(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void decode(char[] text, int from, int length) {
        if (decoded.length < length) {
            decoded = new byte[length];
        }
        int written = 0;
        for (int i = from; i < from + length; i++) {
            int sign = text[i] < VALUES.length ? VALUES[text[i]] : -1;
            if (sign >= 0) {
                value = (value << BITS) | sign;
                bits += BITS;
                if (bits >= Byte.SIZE) {
                    bits -= Byte.SIZE;
                    decoded[written] = (byte) (value >> bits);
                    written++;
                }
            }
        }
        at = 0;
        ready = written;
    }

    /** Goes to the end of the element, without looking at what is left. */
    @Override
    public void close() throws IOException {
        isPassedOver = true;
        while (depth > 0) {
            fill();
        }
    }
}
