package org.tributary.booking.broken.states_know_no_deciders;

import org.tributary.platform.kernel.State;

record Appointment() implements State<Appointment, String> {

    @Override
    public Appointment after(String event) {
        AppointmentDecider.decide(this);
        return this;
    }
}
