package io.github.tistoryarchiver.wayback;

import io.github.tistoryarchiver.archive.state.CaptureLog;
import io.github.tistoryarchiver.archive.state.CaptureLog.Look;
import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.archive.state.WaybackState;
import io.github.tistoryarchiver.importer.owner.Owners;
import io.github.tistoryarchiver.wayback.machine.Capture;
import io.github.tistoryarchiver.wayback.machine.CaptureLists;
import io.github.tistoryarchiver.wayback.machine.Machine;
import io.github.tistoryarchiver.wayback.machine.Mementos;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists what there is of a blog, at each host that it had, and fetches its pages. */
final class PageGathering {
    private final WaybackOptions options;
    private final Machine machine;
    private final Target target;
    private final Watcher watcher;
    private final WaybackRun.Findings findings;
    private final Owners owners = new Owners();

    PageGathering(
            WaybackOptions options, Machine machine, Target target, Watcher watcher, WaybackRun.Findings findings) {
        this.options = options;
        this.machine = machine;
        this.target = target;
        this.watcher = watcher;
        this.findings = findings;
    }

    /**
     * Fetches what is not there yet.
     *
     * @throws EndOfRunException when nothing may be asked for any more
     */
    void run(CaptureLog log) {
        Looks looks = new Looks(new Mementos(machine, options::isTooLate), log, new Spool(target.archive()));
        try {
            listNewHosts(log);
            learn(log);
            Identity identity = identity(rows(log), looks);
            PageHarvest harvest = new PageHarvest(looks, identity, options, watcher);
            try {
                int hosts;
                do {
                    hosts = target.hosts().size();
                    harvest(harvest, rows(log), looks);
                    harvest.hosts().forEach(target::add);
                    listNewHosts(log);
                } while (target.hosts().size() > hosts);
            } finally {
                findings.unreadable.addAll(harvest.unreadable());
                others(identity.wanted());
            }
        } finally {
            findings.pages = looks.kept();
            findings.slow.addAll(looks.slow());
            findings.excluded.addAll(looks.excluded());
            count(rows(log), log);
        }
    }

    /** Fetches everything, and once more what was slow. */
    private static void harvest(PageHarvest harvest, Rows rows, Looks looks) {
        harvest.run(rows);
        if (!looks.slow().isEmpty()) {
            looks.beginPass();
            harvest.run(rows);
        }
    }

    private void listNewHosts(CaptureLog log) {
        CaptureLists lists = new CaptureLists(machine);
        for (String host : Set.copyOf(target.hosts())) {
            WaybackState state = target.state();
            if (state.listed().contains(host)) {
                continue;
            }
            CaptureLists.Ending ending = lists.list(host + "/", state.next().get(host), (captures, next) -> {
                captures.stream().filter(Rows::isOfUse).forEach(capture -> add(log, capture));
                if (next != null) {
                    write(target.state().listedUpTo(host, next));
                }
            });
            if (ending == CaptureLists.Ending.REPEATS) {
                findings.cutLists.add(host);
            } else if (ending == CaptureLists.Ending.EXCLUDED) {
                findings.excluded.add(host);
            }
            write(target.state().listed(host));
        }
    }

    private static void add(CaptureLog log, Capture capture) {
        if (log.get(capture.timestamp(), capture.original()) == null) {
            log.put(capture.line());
        }
    }

    private void write(WaybackState state) {
        target.archive().state().write(StateFiles.WAYBACK, state);
    }

    private Rows rows(CaptureLog log) {
        return new Rows(captures(log), options.only());
    }

    private List<Capture> captures(CaptureLog log) {
        return log.all().stream()
                .filter(line -> !line.time().isEmpty())
                .map(Capture::of)
                .filter(Objects::nonNull)
                .filter(capture -> options.includes(capture.time()))
                .filter(capture -> target.hosts().contains(capture.url().host()))
                .toList();
    }

    private void count(Rows rows, CaptureLog log) {
        findings.captures = captures(log).size();
        findings.posts = rows.posts().size();
    }

    /** Learns from earlier runs whose blog it was, and when. */
    private void learn(CaptureLog log) {
        for (CaptureLog.Line line : log.all()) {
            Capture capture = line.time().isEmpty() ? null : Capture.of(line);
            Look look = line.look();
            if (capture != null && look != null && look.blog() != null) {
                owners.add(capture.time(), look.blog());
            }
        }
    }

    private Identity identity(Rows rows, Looks looks) {
        Long given = options.blogId() != null ? options.blogId() : target.knownId();
        Identity open = new Identity(target.name(), target.address(), given, owners);
        Long wanted = given != null ? given : PageHarvest.blogOf(rows, looks, open);
        return new Identity(target.name(), target.address(), wanted, owners);
    }

    private void others(@Nullable Long wanted) {
        Set<Long> known = new HashSet<>();
        findings.others.forEach(other -> known.add(other.id()));
        owners.periods().stream()
                .filter(period -> wanted != null && period.id() != wanted && known.add(period.id()))
                .map(period -> new WaybackReport.OtherBlog(period.id(), period.first(), period.last()))
                .forEach(findings.others::add);
    }
}
