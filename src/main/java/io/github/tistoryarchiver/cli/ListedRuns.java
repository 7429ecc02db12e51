package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.backup.report.RunReport;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.output.ConsoleReporter;
import io.github.tistoryarchiver.cli.output.JsonEvents;
import io.github.tistoryarchiver.cli.output.ListTotals;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.output.Progress;
import io.github.tistoryarchiver.fleet.ListedBlog;
import io.github.tistoryarchiver.fleet.work.FleetEvent;
import io.github.tistoryarchiver.fleet.work.ListRun;
import io.github.tistoryarchiver.fleet.work.SameBlogException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Archives the blogs of a list and reports on them: a line each, and what is missing. */
final class ListedRuns {
    private final CliContext context;
    private final Messages messages;
    private final VerbosityOptions verbosity;
    private final BackupRuns runs;
    private final JsonEvents json;

    ListedRuns(CliContext context, Messages messages, ReportOptions reporting, BackupRuns runs) {
        this.context = context;
        this.messages = messages;
        this.verbosity = reporting.verbosity;
        this.runs = runs;
        this.json = new JsonEvents(context.out());
    }

    /**
     * Archives the blogs.
     *
     * @return the highest exit code
     * @throws IOException when no network can be opened
     */
    int run(List<ListedBlog> list, BackupOptions options, ListRun.Networks networks) throws IOException {
        say("list.begins", list.size(), options.rate());
        Tally tally = new Tally(list.size());
        try {
            new ListRun(list, options, networks.of(list.get(0).address()), networks, tally).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return tally.close();
    }

    private void say(String key, Object... values) {
        if (!verbosity.quiet && !verbosity.json) {
            context.err().println(messages.get(key, values));
        }
    }

    /** Reports what happens, and counts it. */
    private final class Tally implements Consumer<FleetEvent> {
        private final int blogs;
        private int complete;
        private int incomplete;
        private int failed;
        private int same;
        private long posts;
        private long requests;
        private int worst = ExitCode.COMPLETE;

        Tally(int blogs) {
            this.blogs = blogs;
        }

        @Override
        public void accept(FleetEvent event) {
            if (event instanceof FleetEvent.Refused refused) {
                report(refused);
            } else if (event instanceof FleetEvent.Visited visited) {
                posts += visited.stored();
                requests += visited.requests();
                worst = Math.max(worst, report(visited));
            }
        }

        private void report(FleetEvent.Refused refused) {
            if (verbosity.json) {
                json.refused(refused.rate(), refused.pausedUntil());
            } else {
                context.err()
                        .println(
                                refused.pausedUntil() == null
                                        ? messages.get("list.refused", refused.rate())
                                        : messages.get("list.paused", Messages.moment(refused.pausedUntil())));
            }
        }

        private int report(FleetEvent.Visited visited) {
            Exception failure = visited.last().failure();
            if (failure instanceof SameBlogException known) {
                same++;
                line("list.same", visited, known.other());
                return ExitCode.COMPLETE;
            }
            if (failure != null) {
                failed++;
                line("list.failed", visited);
                return runs.failed(visited.blog().address(), failure);
            }
            return reportRun(visited);
        }

        private int reportRun(FleetEvent.Visited visited) {
            RunReport ended = Objects.requireNonNull(visited.last().report());
            if (ended.isComplete()) {
                complete++;
                line("list.complete", visited, visited.stored(), visited.requests());
            } else {
                incomplete++;
                line("list.incomplete", visited, visited.stored(), visited.requests());
            }
            tell(visited.events(), ended.isComplete());
            return runs.ended(visited.blog().address(), ended, null);
        }

        /** Says of an archive what the run of one blog would say at its end; of a complete one only the line. */
        private void tell(List<RunEvent> events, boolean isComplete) {
            if (verbosity.json) {
                events.forEach(json);
            } else if (!isComplete || verbosity.verbose) {
                events.forEach(
                        new ConsoleReporter(context, messages, Progress.NONE, verbosity.quiet, verbosity.verbose));
            }
        }

        private void line(String key, FleetEvent.Visited visited, Object... values) {
            Object[] all = new Object[values.length + 3];
            all[0] = complete + incomplete + failed + same;
            all[1] = blogs;
            all[2] = visited.blog().address().home().toString();
            System.arraycopy(values, 0, all, 3, values.length);
            say(key, all);
        }

        /** Reports the totals, and returns the exit code. */
        int close() {
            int left = blogs - complete - incomplete - failed - same;
            ListTotals totals = new ListTotals(blogs, complete, incomplete, failed, same, left, posts, requests);
            if (verbosity.json) {
                json.listEnded(totals);
            } else {
                say("list.ended", blogs, complete, incomplete, failed, same, posts, requests);
                if (left > 0) {
                    context.err().println(messages.get("list.left", left));
                }
            }
            return left > 0 ? Math.max(worst, ExitCode.INCOMPLETE) : worst;
        }
    }
}
