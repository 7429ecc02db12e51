package io.github.tistoryarchiver.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** Manifests for Kubernetes, checked against what the documentation of the operator says; no operator ran them. */
class ManifestTest {
    private static final Path FOLDER = Path.of("src/cluster/kubernetes");

    private static Object manifest(String name) throws IOException {
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FOLDER.resolve(name)));
    }

    private static Map<?, ?> job(String name) throws IOException {
        return (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) manifest(name)).get("spec")).get("job");
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve("flinkdeployment.schema.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crawl.yaml", "read.yaml"})
    void aManifestIsAsItsSchemaSays(String name) throws IOException {
        String json = new JsonMapper().writeValueAsString(manifest(name));

        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"crawl.yaml", "read.yaml"})
    void theSchemaRefusesWhatItDoesNotKnow(String name) throws IOException {
        String json = new JsonMapper().writeValueAsString(manifest(name)).replace("\"jobManager\"", "\"jobManger\"");

        assertThat(schema().validate(json, InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"crawl.yaml", "read.yaml"})
    void theProgramUnderstandsTheArgumentsOfAManifest(String name) throws IOException {
        List<String> arguments = ((List<?>) job(name).get("args"))
                .stream().map(String.class::cast).toList();

        assertThat(job(name).get("entryClass")).isEqualTo(Fleet.class.getName());
        assertThatCode(() -> Fleet.commandLine().parseArgs(arguments.toArray(String[]::new)))
                .doesNotThrowAnyException();
    }
}
