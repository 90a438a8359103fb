//! Words for the numbers of 802.11 headers.

use lamna_fields::values;

values! {
    pub(super) static FC_TYPE_VALUES {
        0 => "Management frame",
        1 => "Control frame",
        2 => "Data frame",
        3 => "Extension frame",
    }
    pub(super) static FC_TYPE_SUBTYPE_VALUES {
        0 => "Association Request",
        1 => "Association Response",
        2 => "Reassociation Request",
        3 => "Reassociation Response",
        4 => "Probe Request",
        5 => "Probe Response",
        6 => "Measurement Pilot",
        8 => "Beacon frame",
        9 => "ATIM",
        10 => "Disassociate",
        11 => "Authentication",
        12 => "Deauthentication",
        13 => "Action",
        14 => "Action No Ack",
        15 => "Aruba Management",
        18 => "Trigger",
        20 => "Beamforming Report Poll",
        21 => "VHT/HE NDP Announcement",
        23 => "Control Wrapper",
        24 => "802.11 Block Ack Req",
        25 => "802.11 Block Ack",
        26 => "Power-Save poll",
        27 => "Request-to-send",
        28 => "Clear-to-send",
        29 => "Acknowledgement",
        30 => "CF-End (Control-frame)",
        31 => "CF-End + CF-Ack (Control-frame)",
        32 => "Data",
        33 => "Data + CF-Ack",
        34 => "Data + CF-Poll",
        35 => "Data + CF-Ack + CF-Poll",
        36 => "Null function (No data)",
        37 => "Acknowledgement (No data)",
        38 => "CF-Poll (No data)",
        39 => "CF-Ack/Poll (No data)",
        40 => "QoS Data",
        41 => "QoS Data + CF-Acknowledgment",
        42 => "QoS Data + CF-Poll",
        43 => "QoS Data + CF-Ack + CF-Poll",
        44 => "QoS Null function (No data)",
        46 => "QoS CF-Poll (No Data)",
        47 => "QoS CF-Ack + CF-Poll (No data)",
        48 => "DMG Beacon",
        49 => "S1G Beacon",
        354 => "Poll",
        355 => "Service Period Request",
        356 => "Grant",
        357 => "DMG Clear-to-send",
        358 => "DMG Denial-to-send",
        359 => "Grant Acknowledgment",
        360 => "Sector Sweep",
        361 => "Sector Sweep Feedback",
        362 => "Sector Sweep Acknowledgment",
    }
    pub(super) static FC_DS_VALUES {
        0x0 => "Not leaving DS or network is operating in AD-HOC mode (To DS: 0 From DS: 0)",
        0x1 => "Frame from STA to DS via an AP (To DS: 1 From DS: 0)",
        0x2 => "Frame from DS to a STA via AP(To DS: 0 From DS: 1)",
        0x3 => "WDS (AP to AP) or Mesh (MP to MP) Frame (To DS: 1 From DS: 1)",
    }
    pub(super) static QOS_PRIORITY_VALUES {
        0 => "Best Effort (Best Effort)",
        1 => "Background (Background)",
        2 => "Spare (Background)",
        3 => "Excellent Effort (Best Effort)",
        4 => "Controlled Load (Video)",
        5 => "Video (Video)",
        6 => "Voice (Voice)",
        7 => "Network Control (Voice)",
    }
    pub(super) static QOS_ACK_VALUES {
        0x0 => "Normal Ack",
        0x1 => "No Ack",
        0x2 => "No explicit acknowledgment",
        0x3 => "Block Ack",
    }
    pub(super) static QOS_HIGHEST_PRI_BUF_AC_VALUES {
        0 => "Best Effort",
        1 => "Background",
        2 => "Video",
        3 => "Voice",
    }
    pub(super) static BA_CONTROL_BA_TYPE_VALUES {
        0x0 => "Basic BlockAck",
        0x1 => "Extended Compressed BlockAck",
        0x2 => "Compressed BlockAck",
        0x3 => "Multi-TID BlockAck",
        0x6 => "GCR BlockAck",
        0xa => "GLK-GCR BlockAck",
        0xb => "Multi-STA BlockAck",
    }
    pub(super) static VHT_NDP_STA_INFO_NC_INDEX_VALUES {
        0 => "1",
        1 => "2",
        2 => "3",
        3 => "4",
        4 => "5",
        5 => "6",
        6 => "7",
        7 => "8",
    }
    pub(super) static HTC_LAC_ASEL_COMMAND_VALUES {
        0x0 => "Transmit Antenna Selection Sounding Indication (TXASSI)",
        0x1 => "Transmit Antenna Selection Sounding Request (TXASSR)",
        0x2 => "Receive Antenna Selection Sounding Indication (RXASSI)",
        0x3 => "Receive Antenna Selection Sounding Request (RXASSR)",
        0x4 => "Sounding Label",
        0x5 => "No feedback, ASEL training failure",
        0x6 => "Transmit Antenna Selection Sounding Indication (TXASSI) requesting feedback of explicit CSI",
        0x7 => "Reserved",
    }
    pub(super) static HTC_CAL_POS_VALUES {
        0 => "Not a calibration frame",
        1 => "Calibration Start",
        2 => "Sounding Response",
        3 => "Sounding Complete",
    }
    pub(super) static HTC_CSI_STEERING_VALUES {
        0 => "No feedback required",
        1 => "CSI",
        2 => "Non-compressed Beamforming Feedback Matrix",
        3 => "Compressed Beamforming Feedback Matrix",
    }
    pub(super) static HTC_BW_VALUES {
        0 => "20 MHz",
        1 => "40 MHz",
        2 => "80 MHz",
        3 => "160 MHz and 80+80 MHz",
    }
    pub(super) static HTC_CODING_TYPE_VALUES {
        0 => "BCC",
        1 => "LDPC",
    }
    pub(super) static HTC_FB_TX_TYPE_VALUES {
        0 => "Not beamformed",
        1 => "Beamformed",
    }
}
