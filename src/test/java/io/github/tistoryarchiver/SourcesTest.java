package io.github.tistoryarchiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Holds the size and shape of the sources. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesTest {
    private static final Path BASE = Path.of(System.getProperty("project.basedir", "."));
    private static final Path MAIN = BASE.resolve("src/main/java/io/github/tistoryarchiver");
    private static final int MAX_METHOD_LINES = 40;
    private static final int MAX_CONSTRUCTOR_VALUES = 6;
    private static final int MAX_FILES = 20;

    /** Words of a private dialect, for which English has better ones; and names of limits that do not begin with MAX. */
    private static final Pattern HOUSE_WORDS = Pattern.compile(
            "\\b(anew|told|stands?|as such|so many|puts? up with|MOST_\\w+)\\b", Pattern.CASE_INSENSITIVE);

    private final List<String> longMethods = new ArrayList<>();
    private final List<String> longConstructors = new ArrayList<>();
    private final List<String> fieldsAssignedTwice = new ArrayList<>();

    SourcesTest() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    new StringWriter(), manager, null, null, null, manager.getJavaFileObjectsFromPaths(javaFiles()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(unit, positions).scan(unit, null);
            }
        }
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private final class Scanner extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Scanner(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            if (unit.getPackageName().toString().endsWith(".backup")) {
                findFieldsAssignedTwice(type);
            }
            return super.visitClass(type, none);
        }

        private void findFieldsAssignedTwice(ClassTree type) {
            Map<String, Integer> assignments = new TreeMap<>();
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree field
                        && !field.getModifiers().getFlags().contains(Modifier.FINAL)) {
                    assignments.put(field.getName().toString(), field.getInitializer() == null ? 0 : 1);
                }
            }
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitAssignment(AssignmentTree assignment, Void none) {
                    assignments.computeIfPresent(nameOf(assignment.getVariable()), (name, count) -> count + 1);
                    return super.visitAssignment(assignment, none);
                }
            }.scan(new TreePath(new TreePath(unit), type), null);
            assignments.forEach((name, count) -> {
                if (count > 1) {
                    fieldsAssignedTwice.add(type.getSimpleName() + "." + name);
                }
            });
        }

        private static String nameOf(ExpressionTree target) {
            return target instanceof MemberSelectTree member
                    ? member.getIdentifier().toString()
                    : target instanceof IdentifierTree name ? name.getName().toString() : "";
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            String name = unit.getPackageName() + "." + type.getSimpleName() + "." + method.getName();
            long lines = line(positions.getEndPosition(unit, method)) - bodyStart(method) + 1;
            if (lines > MAX_METHOD_LINES) {
                longMethods.add(name + ": " + lines);
            }
            boolean ofRecord = type.getKind() == Tree.Kind.RECORD;
            if (method.getReturnType() == null
                    && !ofRecord
                    && method.getParameters().size() > MAX_CONSTRUCTOR_VALUES) {
                longConstructors.add(name + ": " + method.getParameters().size());
            }
            return super.visitMethod(method, none);
        }

        /** The line of the declaration, after annotations. */
        private long bodyStart(MethodTree method) {
            return method.getBody() == null
                    ? line(positions.getEndPosition(unit, method))
                    : line(positions.getStartPosition(unit, method.getBody()));
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }

    @Test
    void noMethodIsLongerThanFortyLines() {
        assertThat(longMethods).isEmpty();
    }

    @Test
    void noConstructorTakesMoreThanSixValues() {
        assertThat(longConstructors).isEmpty();
    }

    @Test
    void noFieldOfTheRunIsAssignedTwice() {
        assertThat(fieldsAssignedTwice).isEmpty();
    }

    @Test
    void noPackageButTheModelHasMoreThanTwentyFiles() throws IOException {
        Map<String, Long> files = javaFiles().stream()
                .map(file -> MAIN.relativize(file).getParent().toString())
                .filter(name -> !name.equals("model"))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));

        assertThat(files.entrySet())
                .filteredOn(entry -> entry.getValue() > MAX_FILES)
                .isEmpty();
    }

    @Test
    void theSourcesSpeakPlainEnglish() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : javaFiles()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (HOUSE_WORDS.matcher(lines.get(i)).find()) {
                    found.add(file.getFileName() + ":" + (i + 1) + " "
                            + lines.get(i).strip());
                }
            }
        }

        assertThat(found).isEmpty();
    }
}
