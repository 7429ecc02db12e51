package io.github.tistoryarchiver.cli.arguments;

import io.github.tistoryarchiver.cli.output.Messages;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Makes the errors for wrong options of one command.
 *
 * @param line the command that was used wrongly, to which the hint below the error points
 */
public record UsageErrors(CommandLine line, Messages messages) {
    /** Returns an error with the message of a key, for the caller to throw. */
    public ParameterException of(String key, Object... values) {
        return new ParameterException(line, messages.get(key, values));
    }
}
