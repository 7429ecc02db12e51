package io.github.tistoryarchiver.content.ledger;

import io.github.tistoryarchiver.content.sight.Anchor;
import io.github.tistoryarchiver.content.sight.Place;
import io.github.tistoryarchiver.content.sight.Rule;
import io.github.tistoryarchiver.content.sight.Sight;
import io.github.tistoryarchiver.content.sight.Thing;
import io.github.tistoryarchiver.model.Loss;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds the links, media and files of the page to which nothing on the other side leads. */
final class LinkCheck {
    private final Comparison pair;
    private final Targets targets;
    private final UnaryOperator<String> ofTheirs;
    private final Losses losses;
    private final Map<String, Deque<Anchor>> left = new HashMap<>();
    private final Set<Anchor> spent = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Anchor> inOtherForm = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Anchor, Place> ofMine = new IdentityHashMap<>();
    private final Set<Anchor> inPart = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Anchor> aroundPictures = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Rule, Integer> otherForm = new EnumMap<>(Rule.class);
    private long kept;
    private long files;

    LinkCheck(Comparison pair, Targets targets, UnaryOperator<String> ofTheirs, Losses losses) {
        this.pair = pair;
        this.targets = targets;
        this.ofTheirs = ofTheirs;
        this.losses = losses;
    }

    long kept() {
        return kept;
    }

    /** Returns how many files of the post are linked. */
    long keptAsFile() {
        return files;
    }

    Map<Rule, Integer> otherForm() {
        return otherForm;
    }

    /** Returns the links of the other side in whose place the page has something else. */
    Set<Anchor> inOtherForm() {
        return inOtherForm;
    }

    void check() {
        Set<Anchor> same = matched();
        for (Anchor anchor : pair.theirs().links()) {
            if (anchor.isFilled() && !spent.contains(anchor)) {
                anchor.addresses()
                        .forEach(address -> names(address, ofTheirs)
                                .forEach(name -> left.computeIfAbsent(name, any -> new ArrayDeque<>())
                                        .add(anchor)));
            }
        }
        pair.mine().links().stream().filter(Anchor::isFilled).forEach(anchor -> check(anchor, same.contains(anchor)));
        Set<String> shown = shown();
        pair.mine().others().forEach(thing -> check(thing, shown));
    }

    /** Returns the links of the page of which at least one sign leads to the same target on the other side. */
    private Set<Anchor> matched() {
        Set<Anchor> same = Collections.newSetFromMap(new IdentityHashMap<>());
        Sight page = pair.mine();
        for (int i = 0; i < page.size(); i++) {
            Anchor mine = page.place(i).link();
            if (mine == null) {
                continue;
            }
            ofMine.putIfAbsent(mine, page.place(i));
            if (Sight.isPicture(page.sign(i))) {
                aroundPictures.add(mine);
            }
            Anchor theirs = pair.partner(i) < 0
                    ? null
                    : pair.theirs().place(pair.partner(i)).link();
            if (theirs != null && !(same.contains(mine) && spent.contains(theirs)) && isSame(mine, theirs)) {
                same.add(mine);
                spent.add(theirs);
            } else if (theirs == null && pair.partner(i) >= 0 && isWholeLink(page, i)) {
                inPart.add(mine);
            }
        }
        return same;
    }

    /** Whether a letter of a link leads somewhere as all others do; a card or a file of the editor leads by its name. */
    private static boolean isWholeLink(Sight page, int at) {
        return Character.isLetterOrDigit(page.sign(at)) && !page.place(at).isIn("figure");
    }

    private boolean isSame(Anchor mine, Anchor theirs) {
        Set<String> names = new HashSet<>();
        theirs.addresses().forEach(address -> names.addAll(names(address, ofTheirs)));
        return mine.addresses().stream()
                .anyMatch(address -> names(address, targets::of).stream().anyMatch(names::contains));
    }

    /** Returns what identifies the target of an address. */
    private static List<String> names(String address, UnaryOperator<String> target) {
        String video = Videos.identity(address);
        return video == null ? List.of(target.apply(address)) : List.of(video);
    }

    private void check(Anchor anchor, boolean isMatched) {
        Place place = ofMine.getOrDefault(anchor, Place.OUTSIDE);
        boolean isFile = anchor.addresses().stream().anyMatch(targets::isFile);
        if (!reachesItsTarget(anchor) || (isMatched && inPart.contains(anchor))) {
            losses.addAddress(Loss.Kind.LINK, place, anchor.addresses());
        } else if (isMatched || claim(anchor.addresses()) != null) {
            files += isFile ? 1 : 0;
            kept += isFile ? 0 : 1;
        } else if (isFile && aroundPictures.contains(anchor)) {
            otherForm.merge(Rule.ENLARGED, 1, Integer::sum);
        } else {
            losses.addAddress(Loss.Kind.LINK, place, anchor.addresses());
        }
    }

    /** Whether the place within the post to which a link leads is on the other side too, if the page has it. */
    private boolean reachesItsTarget(Anchor anchor) {
        return anchor.addresses().stream()
                .map(targets::of)
                .filter(target -> target.startsWith("#"))
                .map(target -> target.substring(1))
                .filter(pair.mine().targets()::contains)
                .allMatch(pair.theirs().targets()::contains);
    }

    /** Takes a link of the other side that no link of the page needs; {@code null} if none leads there. */
    private @Nullable Anchor claim(List<String> addresses) {
        for (String address : addresses) {
            for (String name : names(address, targets::of)) {
                Deque<Anchor> anchors = left.getOrDefault(name, new ArrayDeque<>());
                while (!anchors.isEmpty()) {
                    Anchor anchor = anchors.poll();
                    if (spent.add(anchor)) {
                        return anchor;
                    }
                }
            }
        }
        return null;
    }

    /** Returns what the other side shows without a link, such as a frame in its HTML. */
    private Set<String> shown() {
        Set<String> shown = new HashSet<>();
        pair.theirs()
                .others()
                .forEach(thing -> thing.addresses().forEach(address -> shown.addAll(names(address, ofTheirs))));
        return shown;
    }

    private void check(Thing thing, Set<String> shown) {
        if (thing.addresses().isEmpty()) {
            return;
        }
        boolean isMedia = thing.kind() == Thing.Kind.MEDIA;
        Anchor link = claim(thing.addresses());
        if (link != null) {
            inOtherForm.add(link);
            otherForm.merge(isMedia ? Rule.MEDIA : Rule.CONTROL, 1, Integer::sum);
        } else if (thing.addresses().stream()
                .anyMatch(address -> names(address, targets::of).stream().anyMatch(shown::contains))) {
            kept++;
        } else {
            losses.addAddress(isMedia ? Loss.Kind.MEDIA : Loss.Kind.LINK, thing);
        }
    }
}
