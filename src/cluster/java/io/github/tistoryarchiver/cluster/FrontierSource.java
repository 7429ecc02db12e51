package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.cluster.store.OutFolder;
import io.github.tistoryarchiver.cluster.store.S3Settings;
import io.github.tistoryarchiver.cluster.store.StoreAccess;
import io.github.tistoryarchiver.fleet.Frontier;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The source of a crawl: what came of each lease, as a line of JSON. */
public final class FrontierSource implements Source<String, LeaseSplit, Frontier.State> {
    private final CrawlSettings settings;
    private final NetworkAccess network;
    private final StoreAccess store;

    public FrontierSource(CrawlSettings settings, NetworkAccess network, StoreAccess store) {
        this.settings = settings;
        this.network = network;
        this.store = store;
    }

    @Override
    public Boundedness getBoundedness() {
        return settings.once() ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<String, LeaseSplit> createReader(SourceReaderContext context) {
        return new LeaseReader(context, settings, network, store);
    }

    @Override
    public SplitEnumerator<LeaseSplit, Frontier.State> createEnumerator(SplitEnumeratorContext<LeaseSplit> context) {
        return enumerator(context, new Frontier(settings.rate(), policy()));
    }

    @Override
    public SplitEnumerator<LeaseSplit, Frontier.State> restoreEnumerator(
            SplitEnumeratorContext<LeaseSplit> context, Frontier.State state) {
        return enumerator(context, Frontier.restore(state, policy()));
    }

    private FrontierEnumerator enumerator(SplitEnumeratorContext<LeaseSplit> context, Frontier frontier) {
        try {
            return new FrontierEnumerator(context, settings, frontier, OutFolder.open(settings.out(), store));
        } catch (S3Settings.MissingException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Frontier.Policy policy() {
        return new Frontier.Policy(settings.once(), settings.requests(), Frontier.Policy.TIME);
    }

    @Override
    public SimpleVersionedSerializer<LeaseSplit> getSplitSerializer() {
        return new LeaseSplit.Serializer();
    }

    @Override
    public SimpleVersionedSerializer<Frontier.State> getEnumeratorCheckpointSerializer() {
        return new FrontierLines();
    }
}
