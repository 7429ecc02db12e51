package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Converts the controls of forms to what a reader sees of them: the label of a button, the value of a field, the
 * choices of a {@code select} as a list. A checkbox stays, as {@code input[type=checkbox]}, {@code checked} or not.
 */
public final class FormControls {
    /** Selects items that say without a checkbox that they are tasks. */
    private static final String TASK_ITEMS =
            "li[role=checkbox], li[data-checked], li[data-list=checked], li[data-list=unchecked], li.task-list-item";

    private static final String TASK_BOXES = ".checkbox-on, .checkbox-off";
    private static final String CONTROLS = "button, input, select, datalist, " + TASK_BOXES + ", " + TASK_ITEMS;

    /** Code that goes to the address that a reader chooses. */
    private static final Pattern LEADING = Pattern.compile("\\blocation\\b|\\bopen\\s*\\(");

    /** Marks the element with the controls of a block of code. */
    private static final String OF_CODE = "data-of-code";

    private FormControls() {}

    /** Tells cheaply whether an item with some attributes may say without a checkbox that it is a task. */
    public static boolean mayBeTask(Attributes attributes) {
        return attributes.hasKey("role") || attributes.hasKey("data-checked") || attributes.hasKey("data-list");
    }

    /**
     * Converts the controls of a body, but for images among them.
     *
     * @return the links that were made, with their addresses as written
     */
    public static List<Element> apply(Element body) {
        List<Element> links = new ArrayList<>();
        for (Element control : body.select(Css.of(CONTROLS))) {
            if (control.parent() == null || control.closest(Css.of("svg")) != null) {
                continue;
            }
            if (control.normalName().equals("input")
                    && !isPicture(control)
                    && control.closest(Css.of("pre, code")) != null) {
                control.replaceWith(new TextNode(isBox(control) ? sign(control) : control.attr("value")));
                continue;
            }
            if (!isPicture(control)) {
                moveOutOfCode(control);
            }
            switch (control.normalName()) {
                case "button" -> convertButton(control);
                case "input" -> convertInput(control);
                case "select" -> links.addAll(convertChoices(control));
                case "datalist" -> control.remove();
                default -> convertTask(control);
            }
        }
        return links;
    }

    /** Moves a control out of a block of code, of which it is no part, behind those that were in it before. */
    private static void moveOutOfCode(Element control) {
        Element code = control.closest(Css.of("pre"));
        if (code == null || code.parent() == null) {
            return;
        }
        Element behind = code.nextElementSibling();
        if (behind == null || !behind.hasAttr(OF_CODE)) {
            behind = new Element("div").attr(OF_CODE, "");
            code.after(behind);
        }
        behind.appendElement("p").appendChild(control);
    }

    private static boolean isPicture(Element input) {
        return input.attr("type").equalsIgnoreCase("image");
    }

    /** Converts a button to its label, which keeps its picture, but not its looks. */
    private static void convertButton(Element button) {
        if (button.nextSibling() instanceof Element next && next.normalName().equals("button")) {
            button.after(new TextNode(" "));
        }
        button.tagName("span").removeAttr("class");
        if (!button.attr("style").contains("url(")) {
            button.removeAttr("style");
        }
    }

    private static void convertInput(Element input) {
        switch (input.attr("type").strip().toLowerCase(Locale.ROOT)) {
            case "checkbox", "radio" -> {
                Element box = checkbox(input.hasAttr("checked"));
                input.replaceWith(box);
                if (box.previousSibling() != null) {
                    box.before(new TextNode(" "));
                }
            }
            case "hidden", "password", "file", "range", "color" -> input.remove();
            case "image" -> {
                // a picture
            }
            default -> {
                String value = input.attr("value").isBlank() ? input.attr("placeholder") : input.attr("value");
                if (value.isBlank()) {
                    input.remove();
                } else {
                    Element text = new Element("span").text(value.strip());
                    input.replaceWith(text);
                    text.before(new TextNode(" ")).after(new TextNode(" ")); // as its border sets it apart
                }
            }
        }
    }

    private static boolean isBox(Element input) {
        return input.attr("type").equals("checkbox") || input.attr("type").equals("radio");
    }

    private static String sign(Element box) {
        return box.hasAttr("checked") ? "[x] " : "[ ] ";
    }

    private static Element checkbox(boolean checked) {
        Element box = new Element("input").attr("type", "checkbox");
        return checked ? box.attr("checked", "") : box;
    }

    private static void convertTask(Element task) {
        if (!task.normalName().equals("li")) {
            if (task.hasText()) {
                task.prependChild(checkbox(task.hasClass("checkbox-on")));
            } else {
                task.replaceWith(checkbox(task.hasClass("checkbox-on")));
            }
        } else if (task.selectFirst(Css.of("input, " + TASK_BOXES)) == null) {
            boolean isDone = task.attr("aria-checked").equals("true")
                    || task.attr("data-checked").equals("true")
                    || task.attr("data-list").equals("checked")
                    || task.hasClass("checked");
            Element first = task.firstElementChild();
            if (first != null && first.normalName().equals("p") && first.previousSibling() == null) {
                first.prependChild(checkbox(isDone));
            } else {
                task.prependChild(checkbox(isDone));
            }
        }
    }

    /** Converts the choices of a {@code select} to a list; one whose value is an address becomes a link. */
    private static List<Element> convertChoices(Element select) {
        boolean leads = LEADING.matcher(select.attr("onchange")).find();
        Element list = new Element("ul");
        List<Element> chosen = chosen(select);
        for (Element option : select.select(Css.of("option"))) {
            String label = option.hasText() ? StringUtil.normaliseWhitespace(option.wholeText()) : option.attr("label");
            if (label.isBlank()) {
                continue;
            }
            Element group = option.parent();
            Element place = group == null || !group.normalName().equals("optgroup") ? list : ofGroup(list, group);
            Element item = place.appendElement("li");
            String value = option.attr("value").strip();
            boolean isAddress =
                    value.matches("https?://\\S+") || (leads && value.matches("(?:[/?.]|\\w+/|\\w+\\.html?)\\S*"));
            if (!chosen.isEmpty()) {
                item.appendChild(checkbox(chosen.contains(option)));
            }
            Element text = isAddress ? item.appendElement("a").attr("href", value) : item;
            text.appendChild(new TextNode(label.strip()));
        }
        if (list.childrenSize() == 0) {
            select.remove();
        } else {
            select.replaceWith(list);
        }
        return list.select(Css.of("a"));
    }

    /** Returns the choices that are chosen; none if that is the first one, which browsers show before the others anyway. */
    private static List<Element> chosen(Element select) {
        List<Element> options = select.select(Css.of("option"));
        List<Element> chosen =
                options.stream().filter(option -> option.hasAttr("selected")).toList();
        if (chosen.isEmpty() || select.hasAttr("multiple")) {
            return chosen;
        }
        Element shown = chosen.get(chosen.size() - 1);
        boolean isOpen = select.attr("size").matches("\\s*0*(?:[2-9]|[1-9]\\d+)\\s*");
        return shown == options.get(0) && !isOpen ? List.of() : List.of(shown);
    }

    /** Returns the nested list of the group of an option, which a new item begins if there is none yet. */
    private static Element ofGroup(Element list, Element group) {
        Element last = list.lastElementChild();
        String label = group.attr("label").strip();
        if (group.firstElementChild() == group.lastElementChild()
                || last == null
                || !last.ownText().equals(label)
                || last.childrenSize() == 0) {
            last = list.appendElement("li").text(label);
            last.appendElement("ul");
        }
        return last.child(0);
    }
}
