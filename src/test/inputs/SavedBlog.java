import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.tistoryarchiver.demo.DemoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;

/**
 * Serves the sample blog behind a proxy on loopback, so that programs which save pages find it at http://demo.tistory.com/, and its
 * pictures at their own hosts, without encryption. Usage: java -cp CLASSES SavedBlog.java PORT
 */
final class SavedBlog {
    private static final byte[] ICON =
            java.util.Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private SavedBlog() {}

    public static void main(String[] arguments) throws Exception {
        DemoServer demo = DemoServer.start();
        int port = Integer.parseInt(arguments[0]);
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        proxy.setExecutor(Executors.newFixedThreadPool(8));
        proxy.createContext("/", exchange -> answer(exchange, demo.address().toString()));
        proxy.start();
        System.out.println("ready");
        Thread.currentThread().join();
    }

    private static void answer(HttpExchange exchange, String demo) throws IOException {
        URI asked = exchange.getRequestURI();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        HttpRequest request = HttpRequest.newBuilder(URI.create(demo + asked.getHost() + asked.getRawPath() + query))
                .build();
        try (exchange) {
            HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            byte[] body = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                    ? new String(answer.body(), "UTF-8")
                            .replaceAll("(src|href)=(['\"])https://", "$1=$2http://")
                            .getBytes("UTF-8")
                    : answer.body();
            answer.headers().firstValue("Content-Type").ifPresent(type ->
                    exchange.getResponseHeaders().set("Content-Type", asked.getPath().contains("/extension/") ? "image/gif" : type));
            answer.headers().firstValue("Location").ifPresent(place ->
                    exchange.getResponseHeaders().set("Location", place));
            if (asked.getPath().contains("/extension/")) { // the sample has no pictures of types
                body = ICON;
            }
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*"); // else SingleFile reads no picture
            exchange.sendResponseHeaders(body == ICON ? 200 : answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
