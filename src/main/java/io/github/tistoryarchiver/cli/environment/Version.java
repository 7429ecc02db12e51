package io.github.tistoryarchiver.cli.environment;

import io.github.tistoryarchiver.http.decorator.RobotsRules;
import picocli.CommandLine;

/** The version of the program, from the manifest of its jar. */
public final class Version implements CommandLine.IVersionProvider {
    private static final String PROJECT = "https://github.com/tistoryarchiver/tistory-archiver";

    static String number() {
        String number = Version.class.getPackage().getImplementationVersion();
        return number == null ? "development" : number;
    }

    /** Returns the user agent: the name of this tool, its version, and where to complain about it. */
    static String userAgent() {
        return "Mozilla/5.0 (compatible; " + RobotsRules.PRODUCT_TOKEN + "/" + number() + "; +" + PROJECT + ")";
    }

    @Override
    public String[] getVersion() {
        return new String[] {"tistory-archiver " + number()};
    }
}
