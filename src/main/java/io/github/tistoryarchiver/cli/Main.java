package io.github.tistoryarchiver.cli;

public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
