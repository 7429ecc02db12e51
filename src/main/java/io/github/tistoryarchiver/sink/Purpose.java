package io.github.tistoryarchiver.sink;

/** What a folder is written for, which decides how the files are called by which the next run knows what is its own. */
public enum Purpose {
    EXPORT(".tistory-archiver-export"),
    SITE("site");

    private final String name;

    Purpose(String name) {
        this.name = name;
    }

    /** Returns the name of the file that lists what was written. */
    public String manifest() {
        return name + ".json";
    }

    /** Returns the name of the file that lists what a run was about to write when it was killed. */
    String partial() {
        return hidden() + ".partial";
    }

    /** Returns the name of the folder in which files wait. */
    String staging() {
        return hidden() + ".staging";
    }

    /** Returns the name of the file that keeps two runs apart. */
    String lock() {
        return hidden() + ".lock";
    }

    private String hidden() {
        return name.startsWith(".") ? name : "." + name;
    }
}
