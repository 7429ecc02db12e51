package io.github.tistoryarchiver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the table of packages: what each may use of the others, and what of each the others may see. */
class ArchitectureTest {
    private static final String ROOT = "io.github.tistoryarchiver.";
    private static final Pattern PACKAGE_ROW = Pattern.compile("\\| `([a-z.]+)` \\| [^|]+ \\| ([^|]+) \\|");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.tistoryarchiver");

    /** A package, and the packages it may use; {@code x..} means x with all below it. */
    private static final Map<String, List<String>> MAY_USE = table("""
            model
            http
            http.decorator      | http
            http.warc           | http

            content.sheet

            tistory.values      | model http
            tistory.address     | model http tistory.values
            tistory.media       | model http tistory.values
            tistory.body.parts  | model http tistory.values tistory.media
            tistory.body.embed  | model http tistory.values tistory.media tistory.body.parts
            tistory.body.plain  | model http tistory.values content.sheet
            tistory.body        | model http tistory.values content.sheet tistory.media tistory.body.parts tistory.body.embed tistory.body.plain
            tistory.page        | model http tistory.values tistory.address tistory.media tistory.body
            content.style       | content.sheet
            content.media       | content.style
            content.sight       | tistory.page content.sheet content.style content.media
            content.ledger      | model tistory.page content.sheet content.style content.sight

            tistory.blog        | model http tistory.values tistory.address tistory.body tistory.page
            tistory.comment     | model http tistory.values tistory.address tistory.body tistory.page
            tistory.source      | model http tistory.values tistory.address tistory.body tistory.page tistory.blog
            tistory.console     | model http tistory.values tistory.address tistory.body tistory.page tistory.comment
            tistory.post        | model http tistory.values tistory.address tistory.media tistory.body.. tistory.page tistory.blog tistory.comment tistory.source content.sheet content.ledger
            tistory.backup      | model tistory.values tistory.address tistory.body.parts tistory.page tistory.post

            markdown            | model
            markdown.roundtrip  | model markdown
            markdown.frontmatter | model

            archive.files       | model
            archive.state       | model archive.files
            archive             | model archive.files archive.state

            content             | model http tistory.. markdown archive..

            backup.options      | model http.. tistory.. content.. markdown.. archive..
            backup.report       | model http.. tistory.. content.. markdown.. archive.. backup.options
            backup.fetch        | model http.. tistory.. content.. markdown.. archive.. backup.options backup.report
            backup.assets       | model http.. tistory.. content.. markdown.. archive.. backup.options backup.report backup.fetch
            backup.requisites   | model http.. tistory.. content.. markdown.. archive.. backup.options backup.report backup.fetch
            backup.comments     | model http.. tistory.. content.. markdown.. archive.. backup.options backup.report backup.fetch
            backup.discovery    | model http.. tistory.. content.. markdown.. archive.. backup.options backup.report backup.fetch
            backup.posts        | model http.. tistory.. content.. markdown.. archive.. backup.options backup.report backup.fetch backup.assets backup.comments backup.discovery
            backup.verify       | model http.. tistory.. content.. markdown.. archive.. backup.options backup.report backup.posts
            backup.rebuild      | model http.. tistory.. content.. markdown.. archive.. backup.options backup.report backup.fetch backup.assets backup.comments backup.discovery backup.posts
            backup              | model http.. tistory.. content.. markdown.. archive.. backup..

            importer.saved      | http.warc tistory.. archive.files
            importer.ttxml      | tistory..
            importer.sift       | http.. tistory.. archive.. importer.saved importer.ttxml
            importer.owner      | importer.sift http.warc
            importer.stock      | model tistory.. archive.. importer.sift
            importer.merge      | model tistory.. archive archive.state
            importer.stage      | model http.. tistory.. archive.. backup.discovery backup.options backup.posts backup.report backup.comments importer.merge
            importer            | model http.. tistory.. archive.. backup.options backup.report backup.comments backup.posts backup.rebuild importer..

            wayback.machine     | http.. archive.state backup.options
            wayback             | model http.. tistory.. archive.. backup.options importer importer.sift importer.merge importer.owner wayback..

            sink                | archive.files

            export.dialect      | markdown
            export.source       | model archive archive.files
            export.names        | model export.source
            export.parts        | model archive archive.files markdown content sink export.source export.names
            export.feed         | model archive.files content sink export.source export.names export.parts
            export.data         | model archive archive.files content sink export.source export.parts
            export.book         | model archive.files content sink export.source export.names export.parts
            export.recording    | model archive.files http.warc sink tistory.address tistory.comment tistory.media export.source export.parts
            export.wordpress    | model archive.files content markdown export.dialect sink export.source export.names export.parts
            export.ghost        | model archive.files content markdown sink export.source export.names export.parts
            export.comments     | model archive.files content markdown export.dialect sink export.source export.names export.parts export.wordpress
            export.targets      | model archive.files content markdown export.dialect sink export.source export.names export.parts export.wordpress export.feed export.data export.book export.recording export.ghost
            export              | model archive archive.files markdown content tistory.address sink export..

            site.html           | markdown
            site.thumbnail      | model
            site.catalog        | model archive archive.files content tistory.address site.html site.thumbnail
            site.body           | model markdown content site.html
            site.page           | model archive archive.files content site.html site.catalog site.body site.thumbnail
            site.chart          | site.html
            site.stats          | model site.html site.catalog site.chart site.page
            site.gallery        | model archive site.html site.catalog site.page
            site.revisions      | model archive archive.files content site.html site.catalog site.page
            site.search
            site.serve          | archive.files sink site.page
            site                | model archive archive.files content sink site..

            fleet               | tistory.address
            fleet.work          | fleet archive archive.files backup backup.options backup.report http http.decorator tistory.address

            demo                | tistory.address tistory.values
            cli.environment     | model http.. archive.. backup.. demo
            cli.export          | model export..
            cli.output          | model http.. tistory.. content.. markdown.. archive.. backup.. sink importer.. export.. demo cli.environment
            cli.progress        | archive backup.report tistory.address cli.environment cli.output
            cli.arguments       | archive archive.files fleet http tistory.address cli.environment cli.output
            cli.site            | archive archive.files sink site.. cli.environment cli.output cli.progress cli.arguments
            cli.importing       | importer importer.sift cli.environment cli.output cli.progress
            cli.wayback         | archive.. backup.report importer importer.merge tistory.address wayback.. cli.environment cli.output cli.arguments cli.site
            cli.shell           | cli.environment cli.output
            cli.doctor          | archive.. backup.options backup.report http.. tistory.address cli.environment cli.output cli.arguments
            cli                 | model http.. tistory.. content.. markdown.. archive.. backup.. sink export.. site demo fleet.. wayback cli..
            """);

    /** What of a group of packages the others may use; what is public besides is public for its neighbours alone. */
    private static final Map<String, Set<String>> SEEN_FROM_OUTSIDE = faces("""
            archive  | Archive ArchiveTotals ArchivedPosts AssetFiles PostExtract PostFolder ProgressListener Schemas
            archive  | files.ArchiveException files.ArchiveFiles files.ArchiveJson files.ArchiveLock files.AtomicFile files.Checksums files.DamagedState files.OtherBytesException
            archive  | files.FileFault files.ListedSums files.MediaType files.Sha256 files.WarcFile
            archive  | state.CaptureLog state.Etags state.MissedPosts state.RequisiteLog state.SeenPosts state.SourceSnapshot state.StateFiles
            archive  | state.WaybackState
            backup   | Backup BackupException comments.CommentCounts rebuild.Rebuild verify.Damage verify.Verification
            backup   | options.BackupOptions options.BackupOptionsBuilder options.CommentStyle options.Credentials options.Redaction
            backup   | options.RunEnvironment options.Scope
            backup   | report.Estimate report.Guestbook report.LastRun report.Lists report.Outcome report.PostLosses report.PostSource
            backup   | report.PostSummary report.Problem report.RunEvent report.RunReport report.SourceCounts report.SuddenLoss
            backup   | comments.CommentFetcher comments.CommentThreads comments.ConsoleComments
            backup   | comments.Pseudonymizer comments.SpamMarker discovery.DiscoveredPost options.BlogContext
            backup   | posts.AlternateSources posts.LinkUpdater posts.PostArchiver posts.PostComments posts.PostFetcher posts.PostFiles
            backup   | posts.PostParts posts.PostPasswords posts.PostRenderer posts.ReactionCounts posts.RunMemory
            backup   | rebuild.BlogFilesWriter rebuild.BlogSnapshots report.Repair
            content  | Fragments PostContent PostLinks LinkTarget SafeHtml ledger.Balance ledger.Counts ledger.Ledger ledger.ServedText ledger.Targets sight.Rule
            content  | sheet.AuthorStyles sheet.Inserted sheet.Marker sheet.Room sheet.Transparency
            export   | Export ExportReport names.PathTemplate parts.Remark parts.Target parts.TargetTraits
            export   | source.ArchiveSource source.ExportOptions source.ExportOptionsBuilder source.Inclusion source.LeftOut targets.Targets
            http     | AddressGuard Body Cookies FetchException Fetcher Limits OkHttpFetcher ProxySetting Request Response
            http     | decorator.CookieFetcher decorator.FailingHostsFetcher decorator.HttpsFirstFetcher
            http     | decorator.LimitedFetcher decorator.MeteredFetcher decorator.PacedFetcher decorator.Pacer
            http     | decorator.Patience decorator.RedirectingFetcher decorator.RetryPolicy decorator.RetryingFetcher
            http     | decorator.RobotsFetcher decorator.RobotsRules decorator.RoutedFetcher decorator.ShortAnswerFetcher
            http     | decorator.Sleeper
            http     | warc.CountedInput warc.ForeignRecord warc.ForeignWarc warc.HttpMessage warc.KeptRecord
            http     | warc.MissingDictionaryException
            http     | warc.RecordingFetcher warc.StaticContent warc.WarcReplayFetcher warc.ZstdLibrary
            importer | Import ImportException ImportOptions ImportOptionsBuilder ImportReport LackingFile merge.Conflict merge.KnownConflicts
            importer | merge.Reading
            importer | sift.Format sift.SiftFault
            importer | owner.Owners
            markdown | CommentSection Dialect frontmatter.FrontMatter HtmlElements MarkdownWriter roundtrip.RoundTrip
            site     | ForeignFolderException Site SiteList SiteOptions SiteOptionsBuilder SiteReport catalog.Problem serve.LoopbackServer
            sink     | Changes ConflictException Purpose Sink SinkLock
            wayback  | Watcher Wayback WaybackException WaybackOptions WaybackOptionsBuilder WaybackReport machine.End
            tistory  | backup.BackupPage backup.TtxmlComments backup.TtxmlEntry backup.TtxmlTrackbacks backup.XmlElement media.FileKey media.ImageAddress media.PageRequisites media.PictureSource media.DataUri values.NumberParser values.Texts values.TimeParser
            tistory  | address.BlogAddress address.InnerLinks address.PostAddress blog.BlogReader body.NormalizedBody body.parts.AssetReference
            tistory  | comment.CommentExtras comment.CommentHtml comment.CommentJson comment.CommentList comment.CommentReader comment.CommentsServed
            tistory  | comment.Reactions console.ConsoleCategoryList console.ConsoleCommentList console.ConsolePostList
            tistory  | page.ListPage page.Metadata page.Page page.PageEnd page.PageKind page.PlatformParts post.ParsedPost post.PostReader
            tistory  | source.Feed source.FeedExcerpt source.Listing source.Sitemap
            """);

    private static Map<String, List<String>> table(String text) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        rows(text).forEach(row -> table.put(row.get(0), row.subList(1, row.size())));
        return table;
    }

    private static Map<String, Set<String>> faces(String text) {
        Map<String, Set<String>> faces = new TreeMap<>();
        rows(text)
                .forEach(row -> faces.computeIfAbsent(row.get(0), group -> new TreeSet<>())
                        .addAll(row.subList(1, row.size())));
        return faces;
    }

    private static Stream<List<String>> rows(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.strip().split("[\\s|]+")));
    }

    static Stream<String> packages() {
        return MAY_USE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatTheTableAllows(String name) {
        Set<String> allowed = new TreeSet<>(Set.of(name));
        for (String used : MAY_USE.get(name)) {
            packages().filter(other -> covers(used, other)).forEach(allowed::add);
        }

        Set<String> used = arrows().getOrDefault(name, Set.of());

        assertThat(allowed).containsAll(used);
    }

    private static boolean covers(String pattern, String name) {
        String whole = pattern.replace("..", "");
        return name.equals(whole) || (pattern.endsWith("..") && name.startsWith(whole + "."));
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> found = CLASSES.stream().map(ArchitectureTest::packageOf).collect(Collectors.toSet());

        assertThat(found).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        Map<String, Set<String>> left = new TreeMap<>(arrows());
        boolean removed = true;
        while (removed) {
            Set<String> leaves = left.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().noneMatch(left::containsKey))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            removed = left.keySet().removeAll(leaves);
        }

        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "archive",
                "backup",
                "content",
                "export",
                "http",
                "importer",
                "markdown",
                "site",
                "sink",
                "tistory",
                "wayback"
            })
    void otherGroupsSeeOfAGroupOnlyItsFaces(String group) {
        Set<String> seen = dependencies()
                .filter(dependency -> groupOf(dependency.getTargetClass()).equals(group))
                .filter(dependency -> !groupOf(dependency.getOriginClass()).equals(group))
                .map(dependency ->
                        outermost(dependency.getTargetClass()).getName().substring((ROOT + group + ".").length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(seen).isEqualTo(SEEN_FROM_OUTSIDE.get(group));
    }

    /** What each package uses of the others, as the classes are. */
    static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        CLASSES.forEach(type -> arrows.computeIfAbsent(packageOf(type), name -> new TreeSet<>()));
        dependencies()
                .forEach(dependency ->
                        arrows.get(packageOf(dependency.getOriginClass())).add(packageOf(dependency.getTargetClass())));
        arrows.forEach((name, used) -> used.remove(name));
        return arrows;
    }

    private static Stream<Dependency> dependencies() {
        return CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> dependency.getTargetClass().getName().startsWith(ROOT));
    }

    private static String packageOf(JavaClass type) {
        return type.getBaseComponentType().getPackageName().substring(ROOT.length());
    }

    private static String groupOf(JavaClass type) {
        return packageOf(type).split("\\.")[0];
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type.getBaseComponentType();
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    @Test
    void tistoryUsesOnlyTheValuesOfHttp() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "tistory..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are of http and neither body nor response") {
                    @Override
                    public boolean test(JavaClass type) {
                        return groupOfOurs(type).equals("http")
                                && !Set.of("Body", "Response").contains(type.getSimpleName());
                    }
                })
                .check(CLASSES);
    }

    private static String groupOfOurs(JavaClass type) {
        return type.getName().startsWith(ROOT) ? groupOf(type) : "";
    }

    @Test
    void onlyTheCommandLineKnowsTheTerminalAndTheCommandLineLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Processor|Misc)")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model.Post",
                "model.Comment",
                "model.Asset",
                "model.Blog",
                "model.IndexEntry",
                "markdown.roundtrip.Position",
                "backup.options.BackupOptions"
            })
    void longRecordsAreBuiltByName(String name) {
        String builder = ROOT + name + "Builder";
        JavaClass built = CLASSES.get(ROOT + name);

        Set<String> callers = built.getConstructorCallsToSelf().stream()
                .map(JavaAccess<?>::getOriginOwner)
                .map(JavaClass::getName)
                .filter(caller -> !caller.equals(builder) && !caller.startsWith(builder + "$"))
                .collect(Collectors.toSet());

        assertThat(built.getConstructorCallsToSelf()).isNotEmpty();
        assertThat(callers).isEmpty();
    }

    @Test
    void thePageDrawsTheArrowsOfTheCode() throws IOException {
        List<String> drawn = PACKAGE_ROW
                .matcher(ArchitecturePageTest.page())
                .results()
                .flatMap(row -> ArchitecturePageTest.CODE
                        .matcher(row.group(2))
                        .results()
                        .map(used -> row.group(1) + " -> " + used.group(1)))
                .toList();

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(arrows().entrySet().stream()
                        .flatMap(arrows -> arrows.getValue().stream().map(used -> arrows.getKey() + " -> " + used))
                        .toList());
    }

    @Test
    void thePageNamesEveryPackage() throws IOException {
        assertThat(PACKAGE_ROW.matcher(ArchitecturePageTest.page()).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(arrows().keySet());
    }
}
