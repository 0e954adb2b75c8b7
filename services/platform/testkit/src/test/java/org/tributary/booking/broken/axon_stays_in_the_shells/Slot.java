package org.tributary.booking.broken.axon_stays_in_the_shells;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

record Slot(@TargetAggregateIdentifier String id) {}
