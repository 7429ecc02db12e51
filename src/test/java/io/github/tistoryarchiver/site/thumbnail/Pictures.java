package io.github.tistoryarchiver.site.thumbnail;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes picture files for tests. */
public final class Pictures {
    private Pictures() {}

    /** Returns a picture whose left half is of one colour and whose right half is of another, both with some noise. */
    public static BufferedImage halves(int width, int height, Color left, Color right, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(left);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(right);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        Random random = new Random(width);
        for (int i = 0; i < width * height / 2; i++) {
            int x = random.nextInt(width);
            int y = random.nextInt(height);
            image.setRGB(x, y, image.getRGB(x, y) ^ random.nextInt(64));
        }
        return image;
    }

    /** Returns a picture as a file of a format such as {@code png}. */
    public static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IllegalArgumentException(format);
        }
        return out.toByteArray();
    }

    /** Returns a large photograph, red on the left and blue on the right, as JPEG. */
    public static byte[] photograph() throws IOException {
        return file(halves(960, 720, Color.RED, Color.BLUE, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    /** Returns a JPEG file with EXIF data that tell how the camera was held. */
    public static byte[] held(byte[] jpeg, int orientation) {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0, // APP1, length, name
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8, // TIFF, big-endian, directory at 8
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0 // one entry, no next directory
        };
        return with(exif, jpeg);
    }

    private static byte[] with(byte[] segment, byte[] jpeg) {
        byte[] file = new byte[jpeg.length + segment.length];
        System.arraycopy(jpeg, 0, file, 0, 2);
        System.arraycopy(segment, 0, file, 2, segment.length);
        System.arraycopy(jpeg, 2, file, 2 + segment.length, jpeg.length - 2);
        return file;
    }

    /** Returns a JPEG file of four inks, as Adobe's programs write it, of the same numbers everywhere. */
    static byte[] inks(int width, int height, int... numbers) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, width, height, numbers.length, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, numbers);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        byte[] adobe = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return with(adobe, bytes.toByteArray());
    }

    static BufferedImage image(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
