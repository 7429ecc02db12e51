import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;

/** Writes a made-up TTXML backup of any size, with two attachments of 300 kB in each post. Arguments: file, megabytes. */
class LargeBackup {
    private static final int ATTACHMENT = 300_000;
    private static final long MEGABYTE = 1_000_000;

    public static void main(String[] arguments) throws IOException {
        long size = Long.parseLong(arguments[1]) * MEGABYTE;
        byte[] content = new byte[ATTACHMENT];
        Random random = new Random(1);
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])), 1 << 20)) {
            written += write(out, "<?xml version=\"1.0\" encoding=\"utf-8\"?><blog type=\"tattertools/1.1\"><setting><name>large</name></setting>");
            for (int id = 1; written < size; id++) {
                written += write(out, "<post format=\"1.1\" slogan=\"s" + id + "\"><id>" + id + "</id><visibility>public</visibility><title>글 "
                        + id + "</title><content>" + "&lt;p&gt;바닷가에서 쓴 글입니다. &amp;amp; 그리고&lt;/p&gt;".repeat(60)
                        + "[##_1C|cfile1.uf.AA" + id + "BB00000.jpg||_##]</content><published>1353045099</published><modified>1361375338</modified>");
                for (int n = 0; n < 2; n++) {
                    random.nextBytes(content);
                    written += write(out, "<attachment mime=\"application/zip\" size=\"" + ATTACHMENT + "\"><name>cfile1.uf.AA" + id + "BB0000" + n
                            + ".zip</name><label>a" + n + ".zip</label><content>" + Base64.getEncoder().encodeToString(content)
                            + "</content></attachment>");
                }
                written += write(out, "</post>\n");
            }
            write(out, "</blog>");
        }
    }

    private static long write(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        return bytes.length;
    }
}
