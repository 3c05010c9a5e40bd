package no.helhet.laering.omrade;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;

/// A stored file as a stream: one block is in memory at a time.
final class Blokkstrom extends InputStream {
    private final IntFunction<byte @Nullable []> blocks;
    private final LongConsumer progress;
    private byte @Nullable [] block = new byte[0];
    private int nr;
    private int at;
    private long read;

    /// @param blocks each by its number from 0, null after the last
    /// @param progress told how many bytes are read, after each block
    Blokkstrom(IntFunction<byte @Nullable []> blocks, LongConsumer progress) {
        this.blocks = blocks;
        this.progress = progress;
    }

    @Override
    public int read() {
        return hasMore() ? block[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int n = Math.min(length, block.length - at);
        System.arraycopy(block, at, into, from, n);
        at += n;
        return n;
    }

    private boolean hasMore() {
        while (block != null && at == block.length) {
            if (nr > 0) {
                read += block.length;
                progress.accept(read);
            }
            block = blocks.apply(nr++);
            at = 0;
        }
        return block != null;
    }
}
