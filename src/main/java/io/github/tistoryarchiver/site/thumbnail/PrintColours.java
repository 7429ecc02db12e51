package io.github.tistoryarchiver.site.thumbnail;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Pictures in the colours of printers (CMYK, YCCK), which Java reads as bare numbers; without their colour profile. */
final class PrintColours {
    static final int BANDS = 4;

    private static final int FULL = 255;

    private PrintColours() {}

    /**
     * Converts a picture to colours of screens. Adobe's programs, which write nearly all such files, invert their numbers.
     *
     * @param isYcck whether the first three numbers are brightness and two differences
     */
    static BufferedImage toScreen(Raster raster, boolean isYcck) {
        BufferedImage image = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] inks = new int[BANDS];
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                raster.getPixel(raster.getMinX() + x, raster.getMinY() + y, inks);
                if (isYcck) {
                    toInks(inks);
                }
                int black = inks[3];
                int red = inks[0] * black / FULL;
                int green = inks[1] * black / FULL;
                int blue = inks[2] * black / FULL;
                image.setRGB(x, y, (red << 16) | (green << 8) | blue);
            }
        }
        return image;
    }

    private static void toInks(int[] ycck) {
        double brightness = ycck[0];
        double blue = ycck[1] - 128;
        double red = ycck[2] - 128;
        ycck[0] = clamped(brightness + 1.402 * red);
        ycck[1] = clamped(brightness - 0.344136 * blue - 0.714136 * red);
        ycck[2] = clamped(brightness + 1.772 * blue);
    }

    private static int clamped(double value) {
        return (int) Math.max(0, Math.min(FULL, Math.round(value)));
    }
}
