package io.github.tistoryarchiver.backup.assets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** The size of an image in pixels, from its header. */
record ImageSize(int width, int height) {
    static {
        ImageIO.setUseCache(false);
    }

    /**
     * Limit of bytes to read: photographs have up to 64 KiB of EXIF, and sometimes a colour profile, before their size.
     */
    private static final int HEAD_BYTES = 1 << 20;

    /**
     * Reads the size of an image; returns {@code null} for formats that Java cannot read (SVG, WebP, AVIF) and for
     * anything else.
     *
     * @throws IOException when the stream cannot be read
     */
    static @Nullable ImageSize of(InputStream image) throws IOException {
        byte[] head = image.readNBytes(HEAD_BYTES);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(head))) {
            Iterator<ImageReader> readers = in == null ? Collections.emptyIterator() : ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new ImageSize(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
