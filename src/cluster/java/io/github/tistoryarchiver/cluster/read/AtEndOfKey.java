package io.github.tistoryarchiver.cluster.read;

import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Work on all that has one key. In batch mode the engine brings key after key, and lets this timer go off at the end of each,
 * so that no more than one is in memory.
 *
 * @param <K> the key
 * @param <T> what has it
 */
abstract class AtEndOfKey<K, T> extends KeyedProcessFunction<K, T, Long> {
    private static final long serialVersionUID = 1L;

    private transient long count;

    abstract void add(T one);

    /** Does the work, after which nothing is left of what was added. */
    abstract void end(K key) throws Exception;

    @Override
    public void processElement(T one, Context context, Collector<Long> out) {
        if (count++ == 0) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
        add(one);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Long> out) throws Exception {
        out.collect(count);
        count = 0;
        end(context.getCurrentKey());
    }
}
