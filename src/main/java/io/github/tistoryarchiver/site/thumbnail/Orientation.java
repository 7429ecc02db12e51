package io.github.tistoryarchiver.site.thumbnail;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held, from the EXIF data of a JPEG file. Browsers turn such a picture, Java does not.
 *
 * @param value as in EXIF: 1 for upright, to 8
 */
record Orientation(int value) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int MAX_ENTRIES = 1000;
    private static final int MOST = 8;
    private static final int FIRST_ON_SIDE = 5;

    /** Reads it from the beginning of a file; upright where there is none, or where it is damaged. */
    static Orientation of(byte[] head) {
        ByteBuffer in = ByteBuffer.wrap(head);
        try {
            if (Short.toUnsignedInt(in.getShort()) != START_OF_IMAGE) {
                return UPRIGHT;
            }
            while (true) {
                int marker = Short.toUnsignedInt(in.getShort()) & 0xFF;
                int length = Short.toUnsignedInt(in.getShort()) - 2;
                if (marker == START_OF_SCAN || length < 0) {
                    return UPRIGHT;
                }
                ByteBuffer segment = in.slice(in.position(), Math.min(length, in.remaining()));
                if (marker == APP1 && isExif(segment)) {
                    return ofTiff(segment.slice());
                }
                in.position(in.position() + length);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /** Reads past the name of EXIF data. */
    private static boolean isExif(ByteBuffer segment) {
        byte[] name = new byte[EXIF.length];
        segment.get(name);
        return Arrays.equals(name, EXIF);
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Math.min(MAX_ENTRIES, Short.toUnsignedInt(tiff.getShort(directory)));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= MOST ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Returns a picture as a browser shows it. */
    BufferedImage turned(BufferedImage image) {
        if (value == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean isOnSide = value >= FIRST_ON_SIDE;
        BufferedImage turned =
                new BufferedImage(isOnSide ? height : width, isOnSide ? width : height, BufferedImage.TYPE_INT_RGB);
        new AffineTransformOp(transform(width, height), AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, turned);
        return turned;
    }

    /** Returns where a point of the picture goes: x' = m00 x + m01 y + m02, y' = m10 x + m11 y + m12. */
    private AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
