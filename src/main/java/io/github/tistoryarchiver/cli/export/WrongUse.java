package io.github.tistoryarchiver.cli.export;

import picocli.CommandLine.ParameterException;

/** Makes the errors for wrong options of one command. */
public interface WrongUse {
    /** Returns an error with the message of a key, for the caller to throw. */
    ParameterException of(String key, Object... values);
}
