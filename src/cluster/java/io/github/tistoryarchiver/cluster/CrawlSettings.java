package io.github.tistoryarchiver.cluster;

import java.io.Serializable;

/**
 * What a crawl is asked to do.
 *
 * @param list the address of the list of blogs, read again when it changes
 * @param conf the address of a file with the rate, read again when it changes; empty for none
 * @param out the address of the folder of the archives: one that all machines share, or one in an object store
 * @param fleet tells this fleet from others that write to the same folder
 * @param rate requests a second for all blogs together, unless {@code conf} has another
 * @param maxRate what {@code conf} may have at most
 * @param once whether each blog is visited once, and then the job ends
 * @param requests after how many a lease ends
 * @param places how many leases a reader has at a time
 */
public record CrawlSettings(
        String list,
        String conf,
        String out,
        String fleet,
        double rate,
        double maxRate,
        boolean once,
        long requests,
        int places)
        implements Serializable {}
