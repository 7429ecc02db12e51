package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.http.Robots;
import picocli.CommandLine;

/** The program's version, from the manifest of its jar. */
final class Version implements CommandLine.IVersionProvider {
    private static final String PROJECT = "https://github.com/tistoryarchiver/tistory-archiver";

    static String number() {
        String number = Version.class.getPackage().getImplementationVersion();
        return number == null ? "development" : number;
    }

    /** Names the tool and where to complain about it. */
    static String userAgent() {
        return "Mozilla/5.0 (compatible; " + Robots.PRODUCT_TOKEN + "/" + number() + "; +" + PROJECT + ")";
    }

    @Override
    public String[] getVersion() {
        return new String[] {"tistory-archiver " + number()};
    }
}
