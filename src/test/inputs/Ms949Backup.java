import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Writes a made-up backup of Tistory as programs on Windows zip it, names in MS949, with a JPEG: {@code Ms949Backup FILE}. */
final class Ms949Backup {
    public static void main(String[] arguments) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(Path.of(arguments[0])), Charset.forName("MS949"))) {
            put(zip, "7/7-한글-제목.html", page().getBytes(StandardCharsets.UTF_8));
            put(zip, "7/img/바다.jpg", jpeg());
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String page() {
        return """
                <html><head><link rel="stylesheet" href="../style.css"></head><body><div class="article-view">
                <h2 class="title-article">한글 제목</h2><p class="category">여행/섬</p><p class="date">2012-01-01 10:00:00</p>
                <div class="contents_style"><p>바다입니다.</p><p><img src="./img/바다.jpg"></p></div><div class="tags">#배</div></div></body></html>""";
    }

    private static byte[] jpeg() throws IOException {
        BufferedImage image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.CYAN, 1600, 1200, Color.BLUE));
        pen.fillRect(0, 0, 1600, 1200);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
