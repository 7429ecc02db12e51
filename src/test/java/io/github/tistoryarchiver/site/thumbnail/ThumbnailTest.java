package io.github.tistoryarchiver.site.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small pictures look as a browser shows the large ones. */
class ThumbnailTest {
    @TempDir
    private Path work;

    private byte[] made(byte[] picture) throws IOException {
        return Objects.requireNonNull(Thumbnail.of(Files.write(work.resolve("picture"), picture)));
    }

    private BufferedImage shown(byte[] picture) throws IOException {
        return Pictures.image(made(picture));
    }

    /** Tells the strongest of the three colours of a point, of which the place is given in parts of ten. */
    private static String colour(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(image.getWidth() * x / 10, image.getHeight() * y / 10));
        return colour.getRed() > 200
                ? colour.getGreen() > 200 ? "white" : "red"
                : colour.getBlue() > 200 ? "blue" : "other";
    }

    @Test
    void itsLongerSideHas480PixelsAndItIsAFractionOfThePicturesSize() throws IOException {
        byte[] photograph = Pictures.photograph();
        byte[] made = made(photograph);
        BufferedImage image = Pictures.image(made);

        assertThat(image.getWidth()).isEqualTo(480);
        assertThat(image.getHeight()).isEqualTo(360);
        assertThat(made.length).isLessThan(photograph.length / 4);
    }

    @Test
    void thesameBytesEveryTime() throws IOException {
        assertThat(made(Pictures.photograph())).isEqualTo(made(Pictures.photograph()));
    }

    /** For each way in which a camera can be held: the colours at two ends of the picture as a browser shows it. */
    @ParameterizedTest
    @CsvSource({
        "1, 480, 1, 5, red, 9, 5, blue",
        "2, 480, 1, 5, blue, 9, 5, red",
        "3, 480, 1, 5, blue, 9, 5, red",
        "4, 480, 1, 5, red, 9, 5, blue",
        "5, 360, 5, 1, red, 5, 9, blue",
        "6, 360, 5, 1, red, 5, 9, blue",
        "7, 360, 5, 1, blue, 5, 9, red",
        "8, 360, 5, 1, blue, 5, 9, red"
    })
    void itIsTurnedAsTheCameraWasHeld(
            int orientation, int width, int x, int y, String colour, int otherX, int otherY, String otherColour)
            throws IOException {
        BufferedImage image = shown(Pictures.held(Pictures.photograph(), orientation));

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(colour(image, x, y)).isEqualTo(colour);
        assertThat(colour(image, otherX, otherY)).isEqualTo(otherColour);
    }

    @Test
    void whatIsTransparentIsWhite() throws IOException {
        BufferedImage image =
                Pictures.halves(1000, 1000, new Color(0, 0, 0, 0), new Color(255, 0, 0), BufferedImage.TYPE_INT_ARGB);

        assertThat(colour(shown(Pictures.file(image, "png")), 1, 5)).isEqualTo("white");
    }

    @Test
    void picturesOfSixteenBitsAreRead() throws IOException {
        BufferedImage image = new BufferedImage(1000, 500, BufferedImage.TYPE_USHORT_GRAY);

        assertThat(shown(Pictures.file(image, "png")).getWidth()).isEqualTo(480);
    }

    @Test
    void animationsShowTheirFirstPicture() throws IOException {
        BufferedImage image = Pictures.halves(1000, 500, Color.RED, Color.BLUE, BufferedImage.TYPE_BYTE_INDEXED);

        assertThat(colour(shown(Pictures.file(image, "gif")), 1, 5)).isEqualTo("red");
    }

    @Test
    void picturesForPrintersHaveTheColoursOfScreens() throws IOException {
        assertThat(colour(shown(Pictures.inks(1000, 500, 255, 0, 0, 255)), 5, 5))
                .isEqualTo("red");
    }

    @Test
    void aCutPictureHasNone() throws IOException {
        byte[] cut = Arrays.copyOf(Pictures.file(new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB), "png"), 200);

        assertThat(Thumbnail.of(Files.write(work.resolve("cut"), cut))).isNull();
    }

    @Test
    void aFileThatIsNoPictureHasNone() throws IOException {
        assertThat(Thumbnail.of(Files.writeString(work.resolve("text"), "<svg></svg>")))
                .isNull();
    }

    /** The header of a PNG file tells 60,000 × 60,000. */
    @Test
    void aPictureLargerThanTheMemoryHasNone() throws IOException {
        byte[] png = Pictures.file(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png");
        for (int at : new int[] {16, 20}) {
            png[at + 2] = (byte) 0xEA;
            png[at + 3] = 0x60;
        }

        assertThat(Thumbnail.of(Files.write(work.resolve("bomb"), png))).isNull();
    }

    @Test
    void damagedExifDataAreNoReasonToTurnAPicture() throws IOException {
        byte[] picture = Pictures.held(Pictures.photograph(), 6);
        picture[18] = 0x7F; // the directory begins far behind the end

        assertThat(shown(picture).getWidth()).isEqualTo(480);
    }
}
