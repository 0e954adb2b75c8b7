package org.tributary.platform.feed;

import java.util.Set;
import org.tributary.platform.kernel.EventMetadata;

/** A reaction that does what a test says. */
final class WhenCountedThenAct implements FeedReaction {

    private final Act act;

    WhenCountedThenAct(Act act) {
        this.act = act;
    }

    /** What is done about a fact, told by its position. */
    interface Act {

        long OF_NO_CONCERN = 300;

        /** From here on none is. */
        long ALL_OF_NO_CONCERN = 1_000_000;

        void on(ReceivedEvent fact, EventMetadata as) throws InterruptedException;
    }

    @Override
    public String name() {
        return "WhenCountedThenAct";
    }

    @Override
    public Set<String> services() {
        return Set.of("test");
    }

    @Override
    public boolean concerns(ReceivedEvent fact) {
        return fact.position() != Act.OF_NO_CONCERN && fact.position() < Act.ALL_OF_NO_CONCERN;
    }

    @Override
    public void react(ReceivedEvent fact, EventMetadata as) {
        try {
            act.on(fact, as);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
