package org.tributary.measurement;

/** What gives a limb's volume by itself; volumes of two instruments are never compared, nor with a tape's. */
public enum VolumeInstrument {
    WATER_DISPLACEMENT,
    PEROMETRY,
    SCAN_3D
}
