package org.tributary.platform.eventstore;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Sends what one command asks of other things as well: in its transaction and in its name, all of it or nothing. */
public final class NestedCommands {

    private final CommandGateway gateway;

    NestedCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Has one more command carried out within the one that is being handled.
     *
     * @throws org.tributary.platform.kernel.RejectedException if a rule says no; the whole is then to be given up
     */
    public void send(Object command) {
        if (!CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException("A follow-up belongs to a command");
        }
        gateway.sendAndWait(command);
    }
}
