package io.github.tistoryarchiver.cli.environment;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of this process in bytes, as Linux keeps it.
 *
 * @param words the command and its arguments; each character is one byte
 */
record OwnCommandLine(List<String> words) {
    private static final Path FILE = Path.of("/proc/self/cmdline");

    OwnCommandLine {
        words = List.copyOf(words);
    }

    /**
     * Reads the command line.
     *
     * @throws IOException when the system does not tell it
     */
    static OwnCommandLine read() throws IOException {
        String all = new String(Files.readAllBytes(FILE), StandardCharsets.ISO_8859_1);
        List<String> words = new ArrayList<>(List.of(all.split("\0", -1)));
        words.remove(words.size() - 1); // the last word is followed by a zero byte too
        if (words.isEmpty()) {
            throw new IOException("no command line");
        }
        words.set(0, java(words.get(0)));
        return new OwnCommandLine(words);
    }

    private static String java(String started) {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        return isAscii(java) ? java : started;
    }

    /**
     * Returns a command of ASCII characters only, which any locale can pass on, that runs the same program with the same
     * bytes. Words beyond ASCII are written in octal, for a shell to decode.
     */
    List<String> again() {
        if (isAscii(String.join("", words))) {
            return words;
        }
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            // the dot keeps the shell from dropping line ends
            script.append("w")
                    .append(i)
                    .append("=$(printf '")
                    .append(octal(words.get(i)))
                    .append(".'); ");
        }
        script.append("exec");
        for (int i = 0; i < words.size(); i++) {
            script.append(" \"${w").append(i).append("%.}\"");
        }
        return List.of("/bin/sh", "-c", script.toString());
    }

    private static String octal(String bytes) {
        StringBuilder octal = new StringBuilder();
        bytes.chars()
                .forEach(one -> octal.append('\\')
                        .append(Integer.toOctalString(0x200 | one).substring(1)));
        return octal.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(one -> one < 128);
    }
}
