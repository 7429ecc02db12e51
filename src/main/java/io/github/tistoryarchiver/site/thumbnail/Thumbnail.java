package io.github.tistoryarchiver.site.thumbnail;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Makes small JPEG pictures of large ones. */
final class Thumbnail {
    /** The longer side in pixels, at the most. */
    static final int SIDE = 480;

    static {
        ImageIO.setUseCache(false);
    }

    private static final float QUALITY = 0.78f;
    private static final long MAX_PIXELS = 100_000_000;
    private static final int HEAD_BYTES = 1 << 18;
    private static final String JPEG_METADATA = "javax_imageio_jpeg_image_1.0";
    private static final String YCCK = "2";

    private Thumbnail() {}

    /**
     * Makes a thumbnail, turned as a browser turns the picture, with white behind what is transparent.
     *
     * @return the bytes of a JPEG file; {@code null} for a picture that is too large, damaged, or of a format that Java
     *     cannot read
     */
    static byte @Nullable [] of(Path file) {
        try (InputStream head = Files.newInputStream(file);
                ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Orientation orientation = Orientation.of(head.readNBytes(HEAD_BYTES));
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, false);
                BufferedImage image = read(reader);
                return image == null ? null : jpeg(orientation.turned(shrunk(image)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) { // the readers of damaged files throw nearly everything
            return null;
        }
    }

    private static @Nullable BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MAX_PIXELS) {
            return null;
        }
        int step = Math.max(1, Math.max(width, height) / (2 * SIDE));
        ImageReadParam sampled = reader.getDefaultReadParam();
        sampled.setSourceSubsampling(step, step, 0, 0);
        if (!reader.getImageTypes(0).hasNext() && reader.canReadRaster()) {
            boolean isYcck = isYcck(reader.getImageMetadata(0));
            var raster = reader.readRaster(0, sampled);
            return raster.getNumBands() == PrintColours.BANDS ? PrintColours.toScreen(raster, isYcck) : null;
        }
        return reader.read(0, sampled);
    }

    private static boolean isYcck(@Nullable IIOMetadata metadata) {
        if (metadata == null) {
            return false;
        }
        NodeList marks = ((org.w3c.dom.Element) metadata.getAsTree(JPEG_METADATA)).getElementsByTagName("app14Adobe");
        Node transform =
                marks.getLength() == 0 ? null : marks.item(0).getAttributes().getNamedItem("transform");
        return transform != null && YCCK.equals(transform.getNodeValue());
    }

    private static BufferedImage shrunk(BufferedImage image) {
        double scale = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
