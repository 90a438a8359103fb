//! The clusters of ZigBee's cluster library: for each the names of its attributes and of the commands that its server receives
//! and sends. Some have fields for attributes of their own.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, ProtocolId, Strings, field_table, ranges, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::Walk;

/// A cluster.
#[derive(Clone, Copy, Debug)]
pub(super) struct About {
    pub(super) number: u16,
    pub(super) name: &'static str,
    /// Where the names of its attributes are.
    pub(super) attribute: Option<Field>,
    /// Where the names of the commands are that its server receives, and of those that it sends.
    pub(super) received: Option<Field>,
    pub(super) sent: Option<Field>,
}

/// How an attribute of a cluster is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Plain,
    /// Tenths, with a unit behind.
    Tenths(&'static str),
    /// Whole units, with the unit behind.
    Whole(&'static str),
    /// Half units.
    Doubled(&'static str),
    /// Twice the unit.
    Halved(&'static str),
    /// Hundredths, signed or not.
    Hundredths(&'static str, bool),
    /// Flags.
    Mask(&'static [Field]),
}

/// The protocol that clusters are, by their place in the list.
#[derive(Clone, Copy, Debug)]
pub struct Cluster<const N: usize>;

impl<const N: usize> Dissect for Cluster<N> {
    const FIELDS: &'static [FieldDef] = TABLES[N];

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Err(Fault::NotMine)
    }
}

/// The protocol at a place of the list.
pub(super) fn protocol(place: usize) -> ProtocolId {
    ProtocolId(id::ZBEE_ZCL_BASIC.0 + place as u16)
}

/// A cluster's place in the list.
pub(super) fn place(number: u16) -> Option<usize> {
    ABOUT.binary_search_by_key(&number, |about| about.number).ok()
}

/// How an attribute of its own field is written: the field, its octets and the form.
pub(super) fn own(number: u16, attribute: u16) -> Option<(Field, usize, Form)> {
    let found =
        OWN.iter().find(|(cluster, known, ..)| (*cluster, *known) == (number, attribute))?;
    Some((found.2, found.3, found.4))
}

mod basic {
    use super::*;

    values! {
        static ATTR_ID_VALUES {
            0x0 => "ZCL Version",
            0x1 => "Application Version",
            0x2 => "Stack Version",
            0x3 => "HW Version",
            0x4 => "Manufacturer Name",
            0x5 => "Model Identifier",
            0x6 => "Date Code",
            0x7 => "Power Source",
            0x10 => "Location Description",
            0x11 => "Physical Environment",
            0x12 => "Device Enabled",
            0x13 => "Alarm Mask",
            0x14 => "Disable Local Config",
            0x4000 => "Software Build Id",
        }
        static ATTR_PWR_SRC_VALUES {
            0x0 => "Unknown",
            0x1 => "Mains (single phase)",
            0x2 => "Mains (3 phase)",
            0x3 => "Battery",
            0x4 => "DC source",
            0x5 => "Emergency mains constantly powered",
            0x6 => "Emergency mains and transfer switch",
        }
        static ATTR_DEV_EN_VALUES {
            0x0 => "Disabled",
            0x1 => "Enabled",
        }
        static CMD_SRV_RX_ID_VALUES {
            0x0 => "Reset to Factory Defaults",
        }
    }

    field_table! {
        /// The fields of ZigBee ZCL Basic.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.basic", "ZigBee ZCL Basic", "ZCL Basic");
        ATTR_ID = FieldDef::new("zbee_zcl_general.basic.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTR_ID_VALUES));
        ATTR_PWR_SRC = FieldDef::new("zbee_zcl_general.basic.attr.pwr_src", "Power Source", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ATTR_PWR_SRC_VALUES));
        ATTR_DEV_EN = FieldDef::new("zbee_zcl_general.basic.attr.dev_en", "Device Enabled", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ATTR_DEV_EN_VALUES));
        ATTR_ALARM_MASK = FieldDef::new("zbee_zcl_general.basic.attr.alarm_mask", "Alarm Mask", FieldType::Uint8).base(Base::Hex);
        ATTR_ALARM_MASK_GEN_HW_FAULT = FieldDef::new("zbee_zcl_general.basic.attr.alarm_mask.gen_hw_fault", "General hardware fault", FieldType::Uint8).mask(0x1);
        ATTR_ALARM_MASK_GEN_SW_FAULT = FieldDef::new("zbee_zcl_general.basic.attr.alarm_mask.gen_sw_fault", "General software fault", FieldType::Uint8).mask(0x2);
        ATTR_ALARM_MASK_RESERVED = FieldDef::new("zbee_zcl_general.basic.attr.alarm_mask.reserved", "Reserved", FieldType::Uint8).mask(0xfc);
        ATTR_DIS_LOC_CFG = FieldDef::new("zbee_zcl_general.basic.attr.dis_loc_cfg", "Disable Local Config", FieldType::Uint8).base(Base::Hex);
        ATTR_DIS_LOC_CFG_RESET = FieldDef::new("zbee_zcl_general.basic.attr.dis_loc_cfg.reset", "Reset (to factory defaults)", FieldType::Uint8).mask(0x1);
        ATTR_DIS_LOC_CFG_DEV_CFG = FieldDef::new("zbee_zcl_general.basic.attr.dis_loc_cfg.dev_cfg", "Device configuration", FieldType::Uint8).mask(0x2);
        ATTR_DIS_LOC_CFG_RESERVED = FieldDef::new("zbee_zcl_general.basic.attr.dis_loc_cfg.reserved", "Reserved", FieldType::Uint8).mask(0xfc);
        CMD_SRV_RX_ID = FieldDef::new("zbee_zcl_general.basic.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CMD_SRV_RX_ID_VALUES));
    }
}

mod power_configuration {
    use super::*;

    values! {
        static ATTR_ID_VALUES {
            0x0 => "Mains Voltage",
            0x1 => "Mains Frequency",
            0x10 => "Mains Alarm Mask",
            0x11 => "Mains Voltage Min Threshold",
            0x12 => "Mains Voltage Max Threshold",
            0x13 => "Mains Voltage Dwell Trip Point",
            0x20 => "Battery Voltage",
            0x21 => "Battery Percentage Remaining",
            0x30 => "Battery Manufacturer",
            0x31 => "Battery Size",
            0x32 => "Battery AHr Rating",
            0x33 => "Battery Quantity",
            0x34 => "Battery Rated Voltage",
            0x35 => "Battery Alarm Mask",
            0x36 => "Battery Voltage Minimum Threshold",
        }
        static ATTR_BATT_TYPE_VALUES {
            0x0 => "No battery",
            0x1 => "Built in",
            0x2 => "Other",
            0x3 => "AA",
            0x4 => "AAA",
            0x5 => "C",
            0x6 => "D",
            0xff => "Unknown",
        }
    }

    field_table! {
        /// The fields of ZigBee ZCL Power Configuration.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.power_config", "ZigBee ZCL Power Configuration", "ZCL Power Configuration");
        ATTR_ID = FieldDef::new("zbee_zcl_general.power_config.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTR_ID_VALUES));
        ATTR_BATT_TYPE = FieldDef::new("zbee_zcl_general.power_config.attr.batt_type", "Battery Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ATTR_BATT_TYPE_VALUES));
        ATTR_MAINS_ALARM_MASK = FieldDef::new("zbee_zcl_general.power_config.attr.mains_alarm_mask", "Mains Alarm Mask", FieldType::Uint8).base(Base::Hex);
        ATTR_MAINS_ALARM_MASK_MAINS_TOO_LOW = FieldDef::new("zbee_zcl_general.power_config.attr.mains_alarm_mask.mains_too_low", "Mains Voltage too low", FieldType::Uint8).mask(0x1);
        ATTR_MAINS_ALARM_MASK_MAINS_TOO_HIGH = FieldDef::new("zbee_zcl_general.power_config.attr.mains_alarm_mask.mains_too_high", "Mains Voltage too high", FieldType::Uint8).mask(0x2);
        ATTR_MAINS_ALARM_MASK_RESERVED = FieldDef::new("zbee_zcl_general.power_config.attr.mains_alarm_mask.reserved", "Reserved", FieldType::Uint8).mask(0xfc);
        ATTR_BATT_ALARM_MASK = FieldDef::new("zbee_zcl_general.power_config.attr.batt_alarm_mask", "Battery Alarm Mask", FieldType::Uint8).base(Base::Hex);
        BATT_ATTR_ALARM_MASK_BATT_TOO_LOW = FieldDef::new("zbee_zcl_general.power_config.batt_attr.alarm_mask.batt_too_low", "Battery Voltage too low", FieldType::Uint8).mask(0x1);
        ATTR_BATT_ALARM_MASK_RESERVED = FieldDef::new("zbee_zcl_general.power_config.attr.batt_alarm_mask.reserved", "Reserved", FieldType::Uint8).mask(0xfe);
        ATTR_MAINS_VOLTAGE = FieldDef::new("zbee_zcl_general.power_config.attr.mains_voltage", "Measured Mains Voltage", FieldType::Uint16).base(Base::Custom);
        ATTR_MAINS_FREQUENCY = FieldDef::new("zbee_zcl_general.power_config.attr.mains_frequency", "Measured Mains Frequency", FieldType::Uint8).base(Base::Custom);
        ATTR_MAINS_VOLT_MIN = FieldDef::new("zbee_zcl_general.power_config.attr.mains_volt_min", "Mains Voltage Minimum Threshold", FieldType::Uint16).base(Base::Custom);
        ATTR_MAINS_VOLT_MAX = FieldDef::new("zbee_zcl_general.power_config.attr.mains_volt_max", "Mains Voltage Maximum Threshold", FieldType::Uint16).base(Base::Custom);
        ATTR_BATT_VOLTAGE = FieldDef::new("zbee_zcl_general.power_config.attr.batt_voltage", "Measured Battery Voltage", FieldType::Uint8).base(Base::Custom);
        ATTR_BATT_PERCENTAGE = FieldDef::new("zbee_zcl_general.power_config.attr.batt_percentage", "Remaining Battery Percentage", FieldType::Uint8).base(Base::Custom);
        ATTR_BATT_AHR = FieldDef::new("zbee_zcl_general.power_config.attr.batt_AHr", "Battery Capacity", FieldType::Uint16).base(Base::Custom);
        ATTR_BATT_RATED_VOLTAGE = FieldDef::new("zbee_zcl_general.power_config.attr.batt_rated_voltage", "Battery Rated Voltage", FieldType::Uint8).base(Base::Custom);
        ATTR_BATT_VOLTAGE_MIN_THR = FieldDef::new("zbee_zcl_general.power_config.attr.batt_voltage_min_thr", "Battery Voltage Minimum Threshold", FieldType::Uint8).base(Base::Custom);
        ATTR_MAINS_DWELL_TP = FieldDef::new("zbee_zcl_general.power_config.attr.mains_dwell_tp", "Mains Voltage Dwell Trip Point", FieldType::Uint16);
    }
}

mod device_temperature_configuration {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Current Temperature",
            0x1 => "Min Temperature Experienced",
            0x2 => "Max Temperature Experienced",
            0x3 => "Over Temperature Total Dwell",
            0x10 => "Device Temperature Alarm Mask",
            0x11 => "Low Temperature Threshold",
            0x12 => "High Temperature Threshold",
            0x13 => "Low Temperature Dwell Trip Point",
            0x14 => "High Temperature Dwell Trip Point",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.device_temperature_config", "ZigBee ZCL Device Temperature Configuration", "ZCL Device Temperature Configuration");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.device_temperature_configuration.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod identify {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Identify Time",
        }
        static RECEIVED_VALUES {
            0x0 => "Identify",
            0x1 => "Identify Query",
            0x40 => "Trigger Effect",
        }
        static SENT_VALUES {
            0x0 => "Identify Query Response",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.identify", "ZigBee ZCL Identify", "ZCL Identify");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.identify.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_general.identify.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_general.identify.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod groups {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Groups Name Support",
        }
        static RECEIVED_VALUES {
            0x0 => "Add Group",
            0x1 => "View Group",
            0x2 => "Get Group Membership",
            0x3 => "Remove a Group",
            0x4 => "Remove all Groups",
            0x5 => "Add Group if Identifying",
        }
        static SENT_VALUES {
            0x0 => "Add Group Response",
            0x1 => "View Group Response",
            0x2 => "Get Group Membership Response",
            0x3 => "Remove a Group Response",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.groups", "ZigBee ZCL Groups", "ZCL Groups");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.groups.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_general.groups.cmd_srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_general.groups.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod scenes {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Scene Count",
            0x1 => "Current Scene",
            0x2 => "Current Group",
            0x3 => "Scene Valid",
            0x4 => "Name Support",
            0x5 => "Last Configured By",
        }
        static RECEIVED_VALUES {
            0x0 => "Add Scene",
            0x1 => "View Scene",
            0x2 => "Remove a Scene",
            0x3 => "Remove all Scenes",
            0x4 => "Store Scene",
            0x5 => "Recall Scene",
            0x6 => "Get Scene Membership",
            0x40 => "Enhanced Add Scene",
            0x41 => "Enhanced View Scene",
            0x42 => "Copy Scene",
        }
        static SENT_VALUES {
            0x0 => "Add Scene Response",
            0x1 => "View Scene Response",
            0x2 => "Remove a Scene Response",
            0x3 => "Remove all Scene Response",
            0x4 => "Store Scene Response",
            0x6 => "Get Scene Membership Response",
            0x40 => "Enhanced Add Scene Response",
            0x41 => "Enhanced View Scene Response",
            0x42 => "Copy Scene Response",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.scenes", "ZigBee ZCL Scenes", "ZCL Scenes");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.scenes.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_general.scenes.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_general.scenes.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod onoff {
    use super::*;

    values! {
        static ATTR_ID_VALUES {
            0x0 => "OnOff",
            0x4000 => "GlobalSceneControl",
            0x4001 => "OnTime",
            0x4002 => "OffWaitTime",
            0x4003 => "StartUpOnOff",
        }
        static ATTR_ONOFF_VALUES {
            0x0 => "Off",
            0x1 => "On",
        }
        static ATTR_GLOBALSCENECONTROL_VALUES {
            0x0 => "False",
            0x1 => "True",
        }
        static CMD_SRV_RX_ID_VALUES {
            0x0 => "Off",
            0x1 => "On",
            0x2 => "Toggle",
            0x40 => "Off with effect",
            0x41 => "On with recall global scene",
            0x42 => "On with timed off",
        }
    }

    ranges! {
        static ATTR_STARTUPONOFF_RANGES {
            (0x0, 0x0) => "Set the OnOff attribute to Off",
            (0x1, 0x1) => "Set the OnOff attribute to On",
            (0x2, 0x2) => "Toggle the OnOff attribute",
            (0x3, 0xfe) => "Reserved",
            (0xff, 0xff) => "Set the OnOff attribute to its previous value",
        }
        static EFFECT_IDENTIFIER_RANGES {
            (0x0, 0x0) => "Delayed All Off",
            (0x1, 0x1) => "Dying Light",
            (0x2, 0xff) => "Reserved",
        }
        static EFFECT_VARIANT_RANGES {
            (0x0, 0x0) => "Fade to off in 0.8 seconds",
            (0x1, 0x1) => "No fade",
            (0x2, 0x2) => "50% dim down in 0.8 seconds then fade to off in 12 seconds",
            (0x3, 0xff) => "Reserved",
            (0x0, 0x0) => "20% dim up in 0.5s then fade to off in 1 second",
            (0x1, 0xff) => "Reserved",
            (0x0, 0xff) => "Reserved",
        }
    }

    field_table! {
        /// The fields of ZigBee ZCL OnOff.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.onoff", "ZigBee ZCL OnOff", "ZCL OnOff");
        ATTR_ID = FieldDef::new("zbee_zcl_general.onoff.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTR_ID_VALUES));
        ATTR_ONOFF = FieldDef::new("zbee_zcl_general.onoff.attr.onoff", "On/off Control", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ATTR_ONOFF_VALUES));
        ATTR_GLOBALSCENECONTROL = FieldDef::new("zbee_zcl_general.onoff.attr.globalscenecontrol", "Global Scene Control", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ATTR_GLOBALSCENECONTROL_VALUES));
        ATTR_ONTIME = FieldDef::new("zbee_zcl_general.onoff.attr.ontime", "On Time", FieldType::Uint16).base(Base::Custom);
        ATTR_OFFWAITTIME = FieldDef::new("zbee_zcl_general.onoff.attr.offwaittime", "Off Wait Time", FieldType::Uint16).base(Base::Custom);
        ATTR_STARTUPONOFF = FieldDef::new("zbee_zcl_general.onoff.attr.startuponoff", "Startup On Off", FieldType::Uint8).base(Base::Hex).strings(Strings::Ranges(&ATTR_STARTUPONOFF_RANGES));
        EFFECT_IDENTIFIER = FieldDef::new("zbee_zcl_general.onoff.effect_identifier", "Effect Identifier", FieldType::Uint8).base(Base::Hex).strings(Strings::Ranges(&EFFECT_IDENTIFIER_RANGES));
        EFFECT_VARIANT = FieldDef::new("zbee_zcl_general.onoff.effect_variant", "Effect Variant", FieldType::Uint8).base(Base::Hex).strings(Strings::Ranges(&EFFECT_VARIANT_RANGES));
        ONOFF_CONTROL_MASK = FieldDef::new("zbee_zcl_general.onoff.onoff_control_mask", "On/Off Control Mask", FieldType::Uint8).base(Base::Hex);
        ONOFF_CONTROL_MASK_ACCEPT_ONLY_WHEN_ON = FieldDef::new("zbee_zcl_general.onoff.onoff_control_mask.accept_only_when_on", "Accept Only When On", FieldType::Uint8).mask(0x1);
        ONOFF_CONTROL_MASK_RESERVED = FieldDef::new("zbee_zcl_general.onoff.onoff_control_mask.reserved", "Reserved", FieldType::Uint8).mask(0xfe);
        CMD_SRV_RX_ID = FieldDef::new("zbee_zcl_general.onoff.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CMD_SRV_RX_ID_VALUES));
    }
}

mod onoff_switch_configuration {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Switch Type",
            0x10 => "Switch Actions",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.onoff.switch.configuration", "ZigBee ZCL OnOff Switch Configuration", "ZCL OnOff Switch Configuration");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.onoff_switch_configuration.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod level_control {
    use super::*;

    values! {
        static ATTR_ID_VALUES {
            0x0 => "Current Level",
            0x1 => "Remaining Time",
            0x10 => "OnOff Transition Time",
            0x11 => "On Level",
            0x4000 => "Startup Level",
        }
        static MOVE_MODE_VALUES {
            0x0 => "Up",
            0x1 => "Down",
        }
        static CMD_SRV_RX_ID_VALUES {
            0x0 => "Move to Level",
            0x1 => "Move",
            0x2 => "Step",
            0x3 => "Stop",
            0x4 => "Move to Level with OnOff",
            0x5 => "Move with OnOff",
            0x6 => "Step with OnOff",
            0x7 => "Stop with OnOff",
        }
    }

    ranges! {
        static ATTR_STARTUP_LEVEL_RANGES {
            (0x0, 0x0) => "Set the CurrentLevel attribute to the minimum",
            (0x1, 0xfe) => "Set the CurrentLevel attribute to this value",
            (0xff, 0xff) => "Set the CurrentLevel attribute to its previous value",
        }
    }

    field_table! {
        /// The fields of ZigBee ZCL Level Control.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.level_control", "ZigBee ZCL Level Control", "ZCL Level Control");
        ATTR_ID = FieldDef::new("zbee_zcl_general.level_control.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTR_ID_VALUES));
        ATTR_CURRENT_LEVEL = FieldDef::new("zbee_zcl_general.level_control.attr.current_level", "Current Level", FieldType::Uint8);
        ATTR_REMAINING_TIME = FieldDef::new("zbee_zcl_general.level_control.attr.remaining_time", "Remaining Time", FieldType::Uint16).base(Base::Custom);
        ATTR_ONOFF_TRANSMIT_TIME = FieldDef::new("zbee_zcl_general.level_control.attr.onoff_transmit_time", "Current Level", FieldType::Uint16).base(Base::Custom);
        ATTR_ON_LEVEL = FieldDef::new("zbee_zcl_general.level_control.attr.on_level", "On Level", FieldType::Uint8);
        ATTR_STARTUP_LEVEL = FieldDef::new("zbee_zcl_general.level_control.attr.startup_level", "Startup Level", FieldType::Uint8).base(Base::Hex).strings(Strings::Ranges(&ATTR_STARTUP_LEVEL_RANGES));
        LEVEL = FieldDef::new("zbee_zcl_general.level_control.level", "Level", FieldType::Uint8);
        MOVE_MODE = FieldDef::new("zbee_zcl_general.level_control.move_mode", "Move Mode", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&MOVE_MODE_VALUES));
        RATE = FieldDef::new("zbee_zcl_general.level_control.rate", "Rate", FieldType::Uint8);
        STEP_MODE = FieldDef::new("zbee_zcl_general.level_control.step_mode", "Step Mode", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&MOVE_MODE_VALUES));
        STEP_SIZE = FieldDef::new("zbee_zcl_general.level_control.step_size", "Step Size", FieldType::Uint8);
        TRANSIT_TIME = FieldDef::new("zbee_zcl_general.level_control.transit_time", "Transition Time", FieldType::Uint16).base(Base::Custom);
        CMD_SRV_RX_ID = FieldDef::new("zbee_zcl_general.level_control.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CMD_SRV_RX_ID_VALUES));
    }
}

mod alarms {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Alarm Count",
        }
        static RECEIVED_VALUES {
            0x0 => "Reset Alarm",
            0x1 => "Reset All Alarms",
            0x2 => "Get Alarm",
            0x3 => "Reset Alarm Log",
        }
        static SENT_VALUES {
            0x0 => "Alarm",
            0x1 => "Get Alarm Response",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.alarms", "ZigBee ZCL Alarms", "ZCL Alarms");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.alarms.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_general.alarms.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_general.alarms.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod time {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Time",
            0x1 => "Time Status",
            0x2 => "Time Zone",
            0x3 => "Daylight Saving Time Start",
            0x4 => "Daylight Saving Time End",
            0x5 => "Daylight Saving Time Shift",
            0x6 => "Standard Time",
            0x7 => "Local Time",
            0x8 => "Last Set Time",
            0x9 => "Valid Until Time",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.time", "ZigBee ZCL Time", "ZCL Time");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.time.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod rssi_location {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Location Type",
            0x1 => "Location Method",
            0x2 => "Location Age",
            0x3 => "Quality Measure",
            0x4 => "Number of Devices",
            0x10 => "Coordinate 1",
            0x11 => "Coordinate 2",
            0x12 => "Coordinate 3",
            0x13 => "Power",
            0x14 => "Path Loss Exponent",
            0x15 => "Reporting Period",
            0x16 => "Calculation Period",
            0x17 => "Number RSSI Measurements",
        }
        static RECEIVED_VALUES {
            0x0 => "Set Absolute Location",
            0x1 => "Set Device Configuration",
            0x2 => "Get Device Configuration",
            0x3 => "Get Location Data",
            0x4 => "RSSI Response",
            0x5 => "Send Pings",
            0x6 => "Anchor Node Announce",
        }
        static SENT_VALUES {
            0x0 => "Device Configuration Response",
            0x1 => "Location Data Response",
            0x2 => "Location Data Notification",
            0x3 => "Compact Location Data Notification",
            0x4 => "RSSI Ping",
            0x5 => "RSSI Request",
            0x6 => "Report RSSI Measurements",
            0x7 => "Request Own Location",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.rssi_location", "ZigBee ZCL RSSI Location", "ZCL RSSI Location");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.rssi_location.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_general.rssi_location.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_general.rssi_location.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod analog_input_basic {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x1c => "Description",
            0x41 => "Max Present Value",
            0x45 => "Min Present Value",
            0x51 => "Out of Service",
            0x55 => "Present Value",
            0x67 => "Reliability",
            0x6a => "Resolution",
            0x6f => "Status Flags",
            0x75 => "Engineering Units",
            0x100 => "Application Type",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.analog.input.basic", "ZigBee ZCL Analog Input Basic", "ZCL Analog Input Basic");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.analog_input_basic.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod analog_output_basic {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x1c => "Description",
            0x41 => "Max Present Value",
            0x45 => "Min Present Value",
            0x51 => "Out of Service",
            0x55 => "Present Value",
            0x57 => "Priority Array",
            0x67 => "Reliability",
            0x68 => "Relinquish Default",
            0x6a => "Resolution",
            0x6f => "Status Flags",
            0x75 => "Engineering Units",
            0x100 => "Application Type",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.analog.output.basic", "ZigBee ZCL Analog Output Basic", "ZCL Analog Output Basic");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.analog_output_basic.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod analog_value_basic {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x1c => "Description",
            0x51 => "Out of Service",
            0x55 => "Present Value",
            0x57 => "Priority Array",
            0x67 => "Reliability",
            0x68 => "Relinquish Default",
            0x6f => "Status Flags",
            0x75 => "Engineering Units",
            0x100 => "Application Type",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.analog.value.basic", "ZigBee ZCL Analog Value Basic", "ZCL Analog Value Basic");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.analog_value_basic.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod binary_input_basic {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x4 => "Active Text",
            0x1c => "Description",
            0x2e => "Inactive Text",
            0x51 => "Out of Service",
            0x54 => "Polarity",
            0x55 => "Present Value",
            0x67 => "Reliability",
            0x6f => "Status Flags",
            0x100 => "Application Type",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.binary_input_basic", "ZigBee ZCL Binary Input Basic", "ZCL Binary Input Basic");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.binary_input_basic.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod binary_output_basic {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x4 => "Active Text",
            0x1c => "Description",
            0x2e => "Inactive Text",
            0x42 => "Minimum Off Time",
            0x43 => "Minimum On Time",
            0x51 => "Out of Service",
            0x54 => "Polarity",
            0x55 => "Present Value",
            0x57 => "Priority Array",
            0x67 => "Reliability",
            0x68 => "Relinquish Default",
            0x6f => "Status Flags",
            0x100 => "Application Type",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.binary_output_basic", "ZigBee ZCL Binary Output Basic", "ZCL Binary Output Basic");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.binary_output_basic.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod binary_value_basic {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x4 => "Active Text",
            0x1c => "Description",
            0x2e => "Inactive Text",
            0x42 => "Minimum Off Time",
            0x43 => "Minimum On Time",
            0x51 => "Out of Service",
            0x55 => "Present Value",
            0x57 => "Priority Array",
            0x67 => "Reliability",
            0x68 => "Relinquish Default",
            0x6f => "Status Flags",
            0x100 => "Application Type",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.binary_value_basic", "ZigBee ZCL Binary Value Basic", "ZCL Binary Value Basic");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.binary_value_basic.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod multistate_input_basic {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0xe => "State Text",
            0x1c => "Description",
            0x4a => "Number of States",
            0x51 => "Out of Service",
            0x55 => "Present Value",
            0x67 => "Reliability",
            0x6f => "Status Flags",
            0x100 => "Application Type",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.multistate.input.basic", "ZigBee ZCL Multistate Input Basic", "ZCL Multistate Input Basic");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.multistate_input_basic.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod multistate_output_basic {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0xe => "State Text",
            0x1c => "Description",
            0x4a => "Number of States",
            0x51 => "Out of Service",
            0x55 => "Present Value",
            0x57 => "Priority Array",
            0x67 => "Reliability",
            0x68 => "Relinquish Default",
            0x6f => "Status Flags",
            0x100 => "Application Type",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.multistate.output.basic", "ZigBee ZCL Multistate Output Basic", "ZCL Multistate Output Basic");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.multistate_output_basic.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod multistate_value_basic {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0xe => "State Text",
            0x1c => "Description",
            0x4a => "Number of States",
            0x51 => "Out of Service",
            0x55 => "Present Value",
            0x57 => "Priority Array",
            0x67 => "Reliability",
            0x68 => "Relinquish Default",
            0x6f => "Status Flags",
            0x100 => "Application Type",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.multistate.value.basic", "ZigBee ZCL Multistate Value Basic", "ZCL Multistate Value Basic");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.multistate_value_basic.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod commissioning {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Short Address",
            0x1 => "Extended PAN Id",
            0x2 => "PAN Id",
            0x3 => "Channel Mask",
            0x4 => "Protocol Version",
            0x5 => "Stack Profile",
            0x6 => "Startup Control",
            0x10 => "Trust Center Address",
            0x11 => "Trust Center Master Key",
            0x12 => "Network Key",
            0x13 => "Use Insecure Join",
            0x14 => "Preconfigured Link Key",
            0x15 => "Network Key Sequence Number",
            0x16 => "Network Key Type",
            0x17 => "Network Manager Address",
            0x20 => "Scan Attempts",
            0x21 => "Time Between Scans",
            0x22 => "Rejoin Interval",
            0x23 => "Max Rejoin Interval",
            0x30 => "Indirect Poll Rate",
            0x31 => "Parent Retry Threshold",
            0x40 => "Concentrator Flag",
            0x41 => "Concentrator Radius",
            0x42 => "Concentrator Discovery Time",
        }
        static RECEIVED_VALUES {
            0x0 => "Commissioning",
            0x1 => "Commissioning",
            0x2 => "Commissioning",
            0x3 => "Commissioning",
        }
        static SENT_VALUES {
            0x0 => "Commissioning",
            0x1 => "Commissioning",
            0x2 => "Commissioning",
            0x3 => "Commissioning",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.commissioning", "ZigBee ZCL Commissioning", "ZCL Commissioning");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.commissioning.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_general.commissioning.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_general.commissioning.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod partition {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Maximum Incoming Transfer Size",
            0x1 => "Maximum Outgoing Transfer Size",
            0x2 => "Partitioned Frame Size",
            0x3 => "Large Frame Size",
            0x4 => "Number of Ack Frame",
            0x5 => "Nack Timeout",
            0x6 => "Interframe Delay",
            0x7 => "Number of Send Retries",
            0x8 => "Sender Timeout",
            0x9 => "Receiver Timeout",
        }
        static RECEIVED_VALUES {
            0x0 => "Transfer Partitioned Frame",
            0x1 => "Read Handshake Param",
            0x2 => "Write Handshake Param",
        }
        static SENT_VALUES {
            0x0 => "Multiple Ack",
            0x1 => "Read Handshake Param Response",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.part", "ZigBee ZCL Partition", "ZCL Partition");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.part.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_general.part.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_general.part.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod ota {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Upgrade Server ID",
            0x1 => "File Offset",
            0x2 => "Current File Version",
            0x3 => "Current ZigBee Stack Version",
            0x4 => "Downloaded File Version",
            0x5 => "Downloaded ZigBee Stack Version",
            0x6 => "Image Upgrade Status",
            0x7 => "Manufacturer ID",
            0x8 => "Image Type ID",
            0x9 => "Minimum Block Request Delay",
        }
        static RECEIVED_VALUES {
            0x1 => "Query Next Image Request",
            0x3 => "Image Block Request",
            0x4 => "Image Page Request",
            0x6 => "Upgrade End Request",
            0x8 => "Query Specific File Request",
        }
        static SENT_VALUES {
            0x0 => "Image Notify",
            0x2 => "Query Next Image Response",
            0x5 => "Image Block Response",
            0x7 => "Upgrade End Response",
            0x9 => "Query Specific File Response",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.ota", "ZigBee ZCL OTA", "ZCL OTA");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.ota.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_general.ota.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_general.ota.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod power_profile {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Total Profile Number",
            0x1 => "Multiple Scheduling",
            0x2 => "Energy Formatting",
            0x3 => "Energy Remote",
            0x4 => "Schedule Mode",
        }
        static RECEIVED_VALUES {
            0x0 => "Power Profile Request",
            0x1 => "Power Profile State Request",
            0x2 => "Get Power Profile Price Response",
            0x3 => "Get Overall Schedule Price Response",
            0x4 => "Energy Phases Schedule Notification",
            0x5 => "Energy Phases Schedule Response",
            0x6 => "Power Profile Schedule Constraints Request",
            0x7 => "Energy Phases Schedule State Request",
            0x8 => "Get Power Profile Price Extended Response",
        }
        static SENT_VALUES {
            0x0 => "Power Profile Notification",
            0x1 => "Power Profile Response",
            0x2 => "Power Profile State Response",
            0x3 => "Get Power Profile Price",
            0x4 => "Power Profile State Notification",
            0x5 => "Get Overall Schedule Price",
            0x6 => "Energy Phases Schedule Request",
            0x7 => "Energy Phases Schedule State Response",
            0x8 => "Energy Phases Schedule State Notification",
            0x9 => "Power Profile Schedule Constraints Notification",
            0xa => "Power Profile Schedule Constraints Response",
            0xb => "Get Power Profile Price Extended",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.pwrprof", "ZigBee ZCL Power Profile", "ZCL Power Profile");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.pwrprof.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_general.pwrprof.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_general.pwrprof.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod appliance_control {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Start Time",
            0x1 => "Finish Time",
            0x2 => "Remaining Time",
        }
        static RECEIVED_VALUES {
            0x0 => "Execution of a Command",
            0x1 => "Signal State",
            0x2 => "Write Functions",
            0x3 => "Overload Pause Resume",
            0x4 => "Overload Pause",
            0x5 => "Overload Warning",
        }
        static SENT_VALUES {
            0x0 => "Signal State Response",
            0x1 => "Signal State Notification",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.applctrl", "ZigBee ZCL Appliance Control", "ZCL Appliance Control");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.applctrl.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_general.applctrl.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_general.applctrl.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod poll_control {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Check-inInterval",
            0x1 => "LongPollInterval",
            0x2 => "ShortPollInterval",
            0x3 => "FastPollTimeout",
            0x4 => "Check-inIntervalMin",
            0x5 => "LongPollIntervalMin",
            0x6 => "FastPollTimeoutMax",
        }
        static RECEIVED_VALUES {
            0x0 => "Check-in Response",
            0x1 => "Fast Poll Stop",
            0x2 => "Set Long Poll Interval",
            0x3 => "Set Short Poll Interval",
        }
        static SENT_VALUES {
            0x0 => "Check-in",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.poll", "ZigBee ZCL Poll Control", "ZCL Poll Control");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.poll.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_general.poll.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_general.poll.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod green_power {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "gpsMaxSinkTableEntries",
            0x1 => "SinkTable",
            0x2 => "gpsCommunicationMode",
            0x3 => "gpsCommissioningExitMode",
            0x4 => "gpsCommissioningWindow",
            0x5 => "gpsSecurityLevel",
            0x6 => "gpsFunctionality",
            0x7 => "gpsActiveFunctionality",
            0x10 => "gppMaxProxyTableEntries",
            0x11 => "ProxyTable",
            0x12 => "gppNotificationRetryNumber",
            0x13 => "gppNotificationRetryTimer",
            0x14 => "gppMaxSearchCounter",
            0x15 => "gppBlockedGPDID",
            0x16 => "gppFunctionality",
            0x17 => "gppActiveFunctionality",
            0x20 => "gpSharedSecurityKeyType",
            0x21 => "gpSharedSecurityKey",
            0x22 => "gpLinkKey",
        }
        static RECEIVED_VALUES {
            0x0 => "GP Notification",
            0x1 => "GP Pairing Search",
            0x3 => "GP Tunneling Stop",
            0x4 => "GP Commissioning Notification",
            0x5 => "GP Sink Commissioning Mode",
            0x7 => "GP Translation Table Update",
            0x8 => "GP Translation Table Request",
            0x9 => "GP Pairing Configuration",
            0xa => "GP Sink Table Request",
            0xb => "GP Proxy Table Response",
        }
        static SENT_VALUES {
            0x0 => "GP Notification Response",
            0x1 => "GP Pairing",
            0x2 => "GP Proxy Commissioning Mode",
            0x6 => "GP Response",
            0x8 => "GP Translation Table Response",
            0xa => "GP Sink Table Response",
            0xb => "GP Proxy Table Request",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.gp", "ZigBee ZCL Green Power", "ZCL Green Power");
        ATTRIBUTE = FieldDef::new("zbee_zcl_general.gp.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_general.gp.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_general.gp.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod shade_configuration {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Physical Closed Limit",
            0x1 => "Motor Step Size",
            0x2 => "Status",
            0x10 => "Closed Limit",
            0x11 => "Mode",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_closures.shade_config", "ZigBee ZCL Shade Configuration", "ZCL Shade Configuration");
        ATTRIBUTE = FieldDef::new("zbee_zcl_closures.shade_configuration.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod door_lock {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Lock State",
            0x1 => "Lock Type",
            0x2 => "Actuator Enabled",
            0x3 => "Door State",
            0x4 => "Door Open Events",
            0x5 => "Door Closed Events",
            0x6 => "Open Period",
        }
        static RECEIVED_VALUES {
            0x0 => "Lock Door",
            0x1 => "Unlock Door",
        }
        static SENT_VALUES {
            0x0 => "Lock Door Response",
            0x1 => "Unlock Door Response",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_closures.door_lock", "ZigBee ZCL Door Lock", "ZCL Door Lock");
        ATTRIBUTE = FieldDef::new("zbee_zcl_closures.door_lock.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_closures.door_lock.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_closures.door_lock.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod pump_configuration_and_control {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Maximum Pressure",
            0x1 => "Maximum Speed",
            0x2 => "Maximum Flow",
            0x3 => "Minimum Constant Pressure",
            0x4 => "Maximum Constant Pressure",
            0x5 => "Minimum Compensated Pressure",
            0x6 => "Maximum Compensated Pressure",
            0x7 => "Minimum Constant Speed",
            0x8 => "Maximum Constant Speed",
            0x9 => "Minimum Constant Flow",
            0xa => "Maximum Constant Flow",
            0xb => "Minimum Constant Temperature",
            0xc => "Maximum Constant Temperature",
            0x10 => "Pump Status",
            0x11 => "Effective Operation Mode",
            0x12 => "Effective Control Mode",
            0x13 => "Capacity",
            0x14 => "Speed",
            0x15 => "Lifetime Running Hours",
            0x16 => "Power",
            0x17 => "Lifetime Energy Consumed",
            0x20 => "Operation Mode",
            0x21 => "Control Mode",
            0x22 => "Alarm Mask",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_hvac.pump_config_ctrl", "ZigBee ZCL Pump Configuration and Control", "ZCL Pump Configuration and Control");
        ATTRIBUTE = FieldDef::new("zbee_zcl_hvac.pump_config_control.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod thermostat {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "LocalTemperature",
            0x1 => "OutdoorTemperature",
            0x2 => "Occupancy",
            0x3 => "AbsMinHeatSetpointLimit",
            0x4 => "AbsMaxHeatSetpointLimit",
            0x5 => "AbsMinCoolSetpointLimit",
            0x6 => "AbsMaxCoolSetpointLimit",
            0x7 => "PICoolingDemand",
            0x8 => "PIHeatingDemand",
            0x9 => "HVACSystemTypeConfiguration",
            0x10 => "LocalTemperatureCalibration",
            0x11 => "OccupiedCoolingSetpoint",
            0x12 => "OccupiedHeatingSetpoint",
            0x13 => "UnoccupiedCoolingSetpoint",
            0x14 => "UnoccupiedHeatingSetpoint",
            0x15 => "MinHeatSetpointLimit",
            0x16 => "MaxHeatSetpointLimit",
            0x17 => "MinCoolSetpointLimit",
            0x18 => "MaxCoolSetpointLimit",
            0x19 => "MinSetpointDeadBand",
            0x1a => "RemoteSensing",
            0x1b => "ControlSequenceOfOperation",
            0x1c => "SystemMode",
            0x1d => "AlarmMask",
            0x1e => "ThermostatRunningMode",
            0x20 => "StartOfWeek",
            0x21 => "NumberOfWeeklyTransitions",
            0x22 => "NumberOfDailyTransitions",
            0x23 => "TemperatureSetpointHold",
            0x24 => "TemperatureSetpointHoldDuration",
            0x25 => "ThermostatProgrammingOperationMode",
            0x29 => "ThermostatRunningState",
        }
        static RECEIVED_VALUES {
            0x0 => "Setpoint Raise/Lower",
            0x1 => "Set Weekly Schedule",
            0x2 => "Get Weekly Schedule",
            0x4 => "Get Relay Status Log",
        }
        static SENT_VALUES {
            0x0 => "Get Weekly Schedule Response",
            0x1 => "Get Relay Status Log Response",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_hvac.thermostat", "ZigBee ZCL Thermostat", "ZCL Thermostat");
        ATTRIBUTE = FieldDef::new("zbee_zcl_hvac.thermostat.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_hvac.thermostat.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_hvac.thermostat.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod fan_control {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Fan Mode",
            0x1 => "Fan Mode Sequence",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_hvac.fan_ctrl", "ZigBee ZCL Fan Control", "ZCL Fan Control");
        ATTRIBUTE = FieldDef::new("zbee_zcl_hvac.fan_control.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod dehumidification_control {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Relative Humidity",
            0x1 => "Dehumidification Cooling",
            0x10 => "Relative Humidity Dehumidification Setpoint",
            0x11 => "Relative Humidity Mode",
            0x12 => "Dehumidification Lockout",
            0x13 => "Dehumidification Hysteresis",
            0x14 => "Dehumidification Max Cool",
            0x15 => "Relative Humidity Display",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_hvac.dehum_ctrl", "ZigBee ZCL Dehumidification Control", "ZCL Dehumidification Control");
        ATTRIBUTE = FieldDef::new("zbee_zcl_hvac.dehumidification_control.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod thermostat_user_interface_configuration {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Temperature Display Mode",
            0x1 => "Keypad Lockout",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_hvac.thermo_ui_config", "ZigBee ZCL Thermostat User Interface Configuration", "ZCL Thermostat User Interface Configuration");
        ATTRIBUTE = FieldDef::new("zbee_zcl_hvac.thermostat_ui_config.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod color_control {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Current Hue",
            0x1 => "Current Saturation",
            0x2 => "Remaining Time",
            0x3 => "Current X",
            0x4 => "Current Y",
            0x5 => "Drift Compensation",
            0x6 => "Compensation Text",
            0x7 => "Color Temperature",
            0x8 => "Color Mode",
            0x10 => "Number of Primaries",
            0x11 => "Primary 1 X",
            0x12 => "Primary 1 Y",
            0x13 => "Primary 1 Intensity",
            0x15 => "Primary 2 X",
            0x16 => "Primary 2 Y",
            0x17 => "Primary 2 Intensity",
            0x19 => "Primary 3 X",
            0x1a => "Primary 3 Y",
            0x1b => "Primary 3 Intensity",
            0x20 => "Primary 4 X",
            0x21 => "Primary 4 Y",
            0x22 => "Primary 4 Intensity",
            0x24 => "Primary 5 X",
            0x25 => "Primary 5 Y",
            0x26 => "Primary 5 Intensity",
            0x28 => "Primary 6 X",
            0x29 => "Primary 6 Y",
            0x2a => "Primary 6 Intensity",
            0x30 => "White Point X",
            0x31 => "White Point Y",
            0x32 => "Color Point Red X",
            0x33 => "Color Point Red Y",
            0x34 => "Color Point Red Intensity",
            0x36 => "Color Point Green X",
            0x37 => "Color Point Green Y",
            0x38 => "Color Point Green Intensity",
            0x3a => "Color Point Blue X",
            0x3b => "Color Point Blue Y",
            0x3c => "Color Point Blue Intensity",
            0x4000 => "Enhanced Current Hue",
            0x4001 => "Enhanced Color Mode",
            0x4002 => "Color Loop Active",
            0x4003 => "Color Loop Direction",
            0x4004 => "Color Loop Time",
            0x4005 => "Color Loop Start Enhanced Hue",
            0x4006 => "Color Loop Stored Enhanced Hue",
            0x400a => "Color Capabilities",
            0x400b => "Color Temperature Physical Min",
            0x400c => "Color Temperature Physical Max",
            0x4010 => "Startup Color Temperature",
        }
        static RECEIVED_VALUES {
            0x0 => "Move to Hue",
            0x1 => "Move Hue",
            0x2 => "Step Hue",
            0x3 => "Move to Saturation",
            0x4 => "Move Saturation",
            0x5 => "Step Saturation",
            0x6 => "Move to Hue and Saturation",
            0x7 => "Move to Color",
            0x8 => "Move Color",
            0x9 => "Step Color",
            0xa => "Move to Color Temperature",
            0x40 => "Enhanced Move to Hue",
            0x41 => "Enhanced Move Hue",
            0x42 => "Enhanced Step Hue",
            0x43 => "Enhanced Move to Hue and Saturation",
            0x44 => "Color Loop Set",
            0x47 => "Stop Move Step",
            0x4b => "Move Color Temperature",
            0x4c => "Step Color Temperature",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_lighting.color_ctrl", "ZigBee ZCL Color Control", "ZCL Color Control");
        ATTRIBUTE = FieldDef::new("zbee_zcl_lighting.color_control.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_lighting.color_control.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
    }
}

mod ballast_configuration {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Physical Min Level",
            0x1 => "Physical Max Level",
            0x2 => "Ballast Status",
            0x10 => "Min Level",
            0x11 => "Max Level",
            0x12 => "Power On Level",
            0x13 => "Power On Fade Time",
            0x14 => "Intrinsic Ballast Factor",
            0x15 => "Ballast Factor Adjustment",
            0x20 => "Lamp Quantity",
            0x30 => "Lamp Type",
            0x31 => "Lamp Manufacturer",
            0x32 => "Lamp Rated Hours",
            0x33 => "Lamp Burn Hours",
            0x34 => "Lamp Alarm Mode",
            0x35 => "Lamp Burn Hours Trip Point",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_lighting.ballast_ctrl", "ZigBee ZCL Ballast Configuration", "ZCL Ballast Configuration");
        ATTRIBUTE = FieldDef::new("zbee_zcl_lighting.ballast_configuration.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod illuminance_meas {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Measured Value",
            0x1 => "Min Measured Value",
            0x2 => "Max Measured Value",
            0x3 => "Tolerance",
            0x4 => "Light Sensor Type",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_meas_sensing.illummeas", "ZigBee ZCL Illuminance Meas.", "ZCL Illuminance Meas.");
        ATTRIBUTE = FieldDef::new("zbee_zcl_meas_sensing.illummeas.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod illuminance_level_sensing {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Level Status",
            0x1 => "Light Sensor Type",
            0x10 => "Illuminance Target Level",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_meas_sensing.illumlevelsen", "ZigBee ZCL Illuminance Level Sensing", "ZCL Illuminance Level Sensing");
        ATTRIBUTE = FieldDef::new("zbee_zcl_meas_sensing.illumlevelsen.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod temperature_meas {
    use super::*;

    values! {
        static ATTR_IDD_VALUES {
            0x0 => "Measured Value",
            0x1 => "Min Measured Value",
            0x2 => "Max Measured Value",
            0x3 => "Tolerance",
        }
    }

    field_table! {
        /// The fields of ZigBee ZCL Temperature Meas..
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_meas_sensing.tempmeas", "ZigBee ZCL Temperature Meas.", "ZCL Temperature Meas.");
        ATTR_IDD = FieldDef::new("zbee_zcl_meas_sensing.tempmeas.attr_idd", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTR_IDD_VALUES));
        ATTR_VALUE = FieldDef::new("zbee_zcl_meas_sensing.tempmeas.attr.value", "Measured Value", FieldType::Int16).base(Base::Custom);
        ATTR_VALUE_MIN = FieldDef::new("zbee_zcl_meas_sensing.tempmeas.attr.value.min", "Min Measured Value", FieldType::Int16).base(Base::Custom);
        ATTR_VALUE_MAX = FieldDef::new("zbee_zcl_meas_sensing.tempmeas.attr.value.max", "Max Measured Value", FieldType::Int16).base(Base::Custom);
        ATTR_TOLERANCE = FieldDef::new("zbee_zcl_meas_sensing.tempmeas.attr.tolerance", "Tolerance", FieldType::Uint16).base(Base::Custom);
    }
}

mod pressure_meas {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Measured Value",
            0x1 => "Min Measured Value",
            0x2 => "Max Measured Value",
            0x3 => "Tolerance",
            0x10 => "Scaled Value",
            0x11 => "Min Scaled Value",
            0x12 => "Max Scaled Value",
            0x13 => "Scaled Tolerance",
            0x14 => "Scale",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_meas_sensing.pressmeas", "ZigBee ZCL Pressure Meas.", "ZCL Pressure Meas.");
        ATTRIBUTE = FieldDef::new("zbee_zcl_meas_sensing.pressmeas.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod flow_meas {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Measured Value",
            0x1 => "Min Measured Value",
            0x2 => "Max Measured Value",
            0x3 => "Tolerance",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_meas_sensing.flowmeas", "ZigBee ZCL Flow Meas.", "ZCL Flow Meas.");
        ATTRIBUTE = FieldDef::new("zbee_zcl_meas_sensing.flowmeas.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod relative_humidity_meas {
    use super::*;

    values! {
        static ATTR_ID_VALUES {
            0x0 => "Measured Value",
            0x1 => "Min Measured Value",
            0x2 => "Max Measured Value",
            0x3 => "Tolerance",
        }
    }

    field_table! {
        /// The fields of ZigBee ZCL Rel. Humidity Meas..
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_meas_sensing.relhummeas", "ZigBee ZCL Rel. Humidity Meas.", "ZCL Relative Humidity Meas.");
        ATTR_ID = FieldDef::new("zbee_zcl_meas_sensing.relhummeas.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTR_ID_VALUES));
        ATTR_VALUE = FieldDef::new("zbee_zcl_meas_sensing.relhummeas.attr.value", "Measured Value", FieldType::Uint16).base(Base::Custom);
        ATTR_VALUE_MIN = FieldDef::new("zbee_zcl_meas_sensing.relhummeas.attr.value.min", "Min Measured Value", FieldType::Uint16).base(Base::Custom);
        ATTR_VALUE_MAX = FieldDef::new("zbee_zcl_meas_sensing.relhummeas.attr.value.max", "Max Measured Value", FieldType::Uint16).base(Base::Custom);
        ATTR_TOLERANCE = FieldDef::new("zbee_zcl_meas_sensing.relhummeas.attr.tolerance", "Tolerance", FieldType::Uint16).base(Base::Custom);
    }
}

mod occupancy_sensing {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Occupancy",
            0x1 => "Occupancy Sensor Type",
            0x10 => "PIR Occupied to Unoccupied Delay",
            0x11 => "PIR Unoccupied to Occupied Delay",
            0x12 => "PIR Unoccupied to Occupied Threshold",
            0x20 => "Ultrasonic Occupied to Unoccupied Threshold",
            0x21 => "Ultrasonic Unoccupied to Occupied Delay",
            0x22 => "Ultrasonic Unoccupied to Occupied Threshold",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_meas_sensing.occsen", "ZigBee ZCL Occupancy Sensing", "ZCL Occupancy Sensing");
        ATTRIBUTE = FieldDef::new("zbee_zcl_meas_sensing.occsen.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod ias_zone {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "ZoneState",
            0x1 => "ZoneType",
            0x2 => "ZoneStatus",
            0x10 => "IAS_CIE_Address",
        }
        static RECEIVED_VALUES {
            0x0 => "Zone Enroll Response",
        }
        static SENT_VALUES {
            0x1 => "Zone Enroll Request",
            0x0 => "Zone Status Change Notification",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_ias.zone", "ZigBee ZCL IAS Zone", "ZCL IAS Zone");
        ATTRIBUTE = FieldDef::new("zbee_zcl_ias.zone.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_ias.zone.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_ias.zone.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod ias_ace {
    use super::*;

    values! {
        static RECEIVED_VALUES {
            0x0 => "Arm",
            0x1 => "Bypass",
            0x2 => "Emergency",
            0x3 => "Fire",
            0x4 => "Panic",
            0x5 => "Get Zone ID Map",
            0x6 => "Get Zone Information",
        }
        static SENT_VALUES {
            0x0 => "Arm Response",
            0x1 => "Get Zone ID Map Response",
            0x2 => "Get Zone Information Response",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_ias.ace", "ZigBee ZCL IAS ACE", "ZCL IAS ACE");
        RECEIVED = FieldDef::new("zbee_zcl_sas.ias_ace.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_sas.ias_ace.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod ias_wd {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Maximum Duration",
        }
        static RECEIVED_VALUES {
            0x0 => "Start Warning",
            0x1 => "Squawk",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_ias.wd", "ZigBee ZCL IAS WD", "ZCL IAS WD");
        ATTRIBUTE = FieldDef::new("zbee_zcl_sas.ias_wd.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_sas.ias_wd.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
    }
}

mod price {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0 => "Tier 1 Price Label",
            1 => "Tier 2 Price Label",
            2 => "Tier 3 Price Label",
            3 => "Tier 4 Price Label",
            4 => "Tier 5 Price Label",
            5 => "Tier 6 Price Label",
            6 => "Tier 7 Price Label",
            7 => "Tier 8 Price Label",
            8 => "Tier 9 Price Label",
            9 => "Tier 10 Price Label",
            10 => "Tier 11 Price Label",
            11 => "Tier 12 Price Label",
            12 => "Tier 13 Price Label",
            13 => "Tier 14 Price Label",
            14 => "Tier 15 Price Label",
            15 => "Tier 16 Price Label",
            16 => "Tier 17 Price Label",
            17 => "Tier 18 Price Label",
            18 => "Tier 19 Price Label",
            19 => "Tier 20 Price Label",
            20 => "Tier 21 Price Label",
            21 => "Tier 22 Price Label",
            22 => "Tier 23 Price Label",
            23 => "Tier 24 Price Label",
            24 => "Tier 25 Price Label",
            25 => "Tier 26 Price Label",
            26 => "Tier 27 Price Label",
            27 => "Tier 28 Price Label",
            28 => "Tier 29 Price Label",
            29 => "Tier 30 Price Label",
            30 => "Tier 31 Price Label",
            31 => "Tier 32 Price Label",
            32 => "Tier 33 Price Label",
            33 => "Tier 34 Price Label",
            34 => "Tier 35 Price Label",
            35 => "Tier 36 Price Label",
            36 => "Tier 37 Price Label",
            37 => "Tier 38 Price Label",
            38 => "Tier 39 Price Label",
            39 => "Tier 40 Price Label",
            40 => "Tier 41 Price Label",
            41 => "Tier 42 Price Label",
            42 => "Tier 43 Price Label",
            43 => "Tier 44 Price Label",
            44 => "Tier 45 Price Label",
            45 => "Tier 46 Price Label",
            46 => "Tier 47 Price Label",
            47 => "Tier 48 Price Label",
            256 => "Block 1 Threshold",
            257 => "Block 2 Threshold",
            258 => "Block 3 Threshold",
            259 => "Block 4 Threshold",
            260 => "Block 5 Threshold",
            261 => "Block 6 Threshold",
            262 => "Block 7 Threshold",
            263 => "Block 8 Threshold",
            264 => "Block 9 Threshold",
            265 => "Block 10 Threshold",
            266 => "Block 11 Threshold",
            267 => "Block 12 Threshold",
            268 => "Block 13 Threshold",
            269 => "Block 14 Threshold",
            270 => "Block 15 Threshold",
            271 => "Block Threshold Count",
            272 => "Tier 1 Block 1 Threshold",
            273 => "Tier 1 Block 2 Threshold",
            274 => "Tier 1 Block 3 Threshold",
            275 => "Tier 1 Block 4 Threshold",
            276 => "Tier 1 Block 5 Threshold",
            277 => "Tier 1 Block 6 Threshold",
            278 => "Tier 1 Block 7 Threshold",
            279 => "Tier 1 Block 8 Threshold",
            280 => "Tier 1 Block 9 Threshold",
            281 => "Tier 1 Block 10 Threshold",
            282 => "Tier 1 Block 11 Threshold",
            283 => "Tier 1 Block 12 Threshold",
            284 => "Tier 1 Block 13 Threshold",
            285 => "Tier 1 Block 14 Threshold",
            286 => "Tier 1 Block 15 Threshold",
            287 => "Tier 1 Block Threshold Count",
            288 => "Tier 2 Block 1 Threshold",
            289 => "Tier 2 Block 2 Threshold",
            290 => "Tier 2 Block 3 Threshold",
            291 => "Tier 2 Block 4 Threshold",
            292 => "Tier 2 Block 5 Threshold",
            293 => "Tier 2 Block 6 Threshold",
            294 => "Tier 2 Block 7 Threshold",
            295 => "Tier 2 Block 8 Threshold",
            296 => "Tier 2 Block 9 Threshold",
            297 => "Tier 2 Block 10 Threshold",
            298 => "Tier 2 Block 11 Threshold",
            299 => "Tier 2 Block 12 Threshold",
            300 => "Tier 2 Block 13 Threshold",
            301 => "Tier 2 Block 14 Threshold",
            302 => "Tier 2 Block 15 Threshold",
            303 => "Tier 2 Block Threshold Count",
            304 => "Tier 3 Block 1 Threshold",
            305 => "Tier 3 Block 2 Threshold",
            306 => "Tier 3 Block 3 Threshold",
            307 => "Tier 3 Block 4 Threshold",
            308 => "Tier 3 Block 5 Threshold",
            309 => "Tier 3 Block 6 Threshold",
            310 => "Tier 3 Block 7 Threshold",
            311 => "Tier 3 Block 8 Threshold",
            312 => "Tier 3 Block 9 Threshold",
            313 => "Tier 3 Block 10 Threshold",
            314 => "Tier 3 Block 11 Threshold",
            315 => "Tier 3 Block 12 Threshold",
            316 => "Tier 3 Block 13 Threshold",
            317 => "Tier 3 Block 14 Threshold",
            318 => "Tier 3 Block 15 Threshold",
            319 => "Tier 3 Block Threshold Count",
            320 => "Tier 4 Block 1 Threshold",
            321 => "Tier 4 Block 2 Threshold",
            322 => "Tier 4 Block 3 Threshold",
            323 => "Tier 4 Block 4 Threshold",
            324 => "Tier 4 Block 5 Threshold",
            325 => "Tier 4 Block 6 Threshold",
            326 => "Tier 4 Block 7 Threshold",
            327 => "Tier 4 Block 8 Threshold",
            328 => "Tier 4 Block 9 Threshold",
            329 => "Tier 4 Block 10 Threshold",
            330 => "Tier 4 Block 11 Threshold",
            331 => "Tier 4 Block 12 Threshold",
            332 => "Tier 4 Block 13 Threshold",
            333 => "Tier 4 Block 14 Threshold",
            334 => "Tier 4 Block 15 Threshold",
            335 => "Tier 4 Block Threshold Count",
            336 => "Tier 5 Block 1 Threshold",
            337 => "Tier 5 Block 2 Threshold",
            338 => "Tier 5 Block 3 Threshold",
            339 => "Tier 5 Block 4 Threshold",
            340 => "Tier 5 Block 5 Threshold",
            341 => "Tier 5 Block 6 Threshold",
            342 => "Tier 5 Block 7 Threshold",
            343 => "Tier 5 Block 8 Threshold",
            344 => "Tier 5 Block 9 Threshold",
            345 => "Tier 5 Block 10 Threshold",
            346 => "Tier 5 Block 11 Threshold",
            347 => "Tier 5 Block 12 Threshold",
            348 => "Tier 5 Block 13 Threshold",
            349 => "Tier 5 Block 14 Threshold",
            350 => "Tier 5 Block 15 Threshold",
            351 => "Tier 5 Block Threshold Count",
            352 => "Tier 6 Block 1 Threshold",
            353 => "Tier 6 Block 2 Threshold",
            354 => "Tier 6 Block 3 Threshold",
            355 => "Tier 6 Block 4 Threshold",
            356 => "Tier 6 Block 5 Threshold",
            357 => "Tier 6 Block 6 Threshold",
            358 => "Tier 6 Block 7 Threshold",
            359 => "Tier 6 Block 8 Threshold",
            360 => "Tier 6 Block 9 Threshold",
            361 => "Tier 6 Block 10 Threshold",
            362 => "Tier 6 Block 11 Threshold",
            363 => "Tier 6 Block 12 Threshold",
            364 => "Tier 6 Block 13 Threshold",
            365 => "Tier 6 Block 14 Threshold",
            366 => "Tier 6 Block 15 Threshold",
            367 => "Tier 6 Block Threshold Count",
            368 => "Tier 7 Block 1 Threshold",
            369 => "Tier 7 Block 2 Threshold",
            370 => "Tier 7 Block 3 Threshold",
            371 => "Tier 7 Block 4 Threshold",
            372 => "Tier 7 Block 5 Threshold",
            373 => "Tier 7 Block 6 Threshold",
            374 => "Tier 7 Block 7 Threshold",
            375 => "Tier 7 Block 8 Threshold",
            376 => "Tier 7 Block 9 Threshold",
            377 => "Tier 7 Block 10 Threshold",
            378 => "Tier 7 Block 11 Threshold",
            379 => "Tier 7 Block 12 Threshold",
            380 => "Tier 7 Block 13 Threshold",
            381 => "Tier 7 Block 14 Threshold",
            382 => "Tier 7 Block 15 Threshold",
            383 => "Tier 7 Block Threshold Count",
            384 => "Tier 8 Block 1 Threshold",
            385 => "Tier 8 Block 2 Threshold",
            386 => "Tier 8 Block 3 Threshold",
            387 => "Tier 8 Block 4 Threshold",
            388 => "Tier 8 Block 5 Threshold",
            389 => "Tier 8 Block 6 Threshold",
            390 => "Tier 8 Block 7 Threshold",
            391 => "Tier 8 Block 8 Threshold",
            392 => "Tier 8 Block 9 Threshold",
            393 => "Tier 8 Block 10 Threshold",
            394 => "Tier 8 Block 11 Threshold",
            395 => "Tier 8 Block 12 Threshold",
            396 => "Tier 8 Block 13 Threshold",
            397 => "Tier 8 Block 14 Threshold",
            398 => "Tier 8 Block 15 Threshold",
            399 => "Tier 8 Block Threshold Count",
            400 => "Tier 9 Block 1 Threshold",
            401 => "Tier 9 Block 2 Threshold",
            402 => "Tier 9 Block 3 Threshold",
            403 => "Tier 9 Block 4 Threshold",
            404 => "Tier 9 Block 5 Threshold",
            405 => "Tier 9 Block 6 Threshold",
            406 => "Tier 9 Block 7 Threshold",
            407 => "Tier 9 Block 8 Threshold",
            408 => "Tier 9 Block 9 Threshold",
            409 => "Tier 9 Block 10 Threshold",
            410 => "Tier 9 Block 11 Threshold",
            411 => "Tier 9 Block 12 Threshold",
            412 => "Tier 9 Block 13 Threshold",
            413 => "Tier 9 Block 14 Threshold",
            414 => "Tier 9 Block 15 Threshold",
            415 => "Tier 9 Block Threshold Count",
            416 => "Tier 10 Block 1 Threshold",
            417 => "Tier 10 Block 2 Threshold",
            418 => "Tier 10 Block 3 Threshold",
            419 => "Tier 10 Block 4 Threshold",
            420 => "Tier 10 Block 5 Threshold",
            421 => "Tier 10 Block 6 Threshold",
            422 => "Tier 10 Block 7 Threshold",
            423 => "Tier 10 Block 8 Threshold",
            424 => "Tier 10 Block 9 Threshold",
            425 => "Tier 10 Block 10 Threshold",
            426 => "Tier 10 Block 11 Threshold",
            427 => "Tier 10 Block 12 Threshold",
            428 => "Tier 10 Block 13 Threshold",
            429 => "Tier 10 Block 14 Threshold",
            430 => "Tier 10 Block 15 Threshold",
            431 => "Tier 10 Block Threshold Count",
            432 => "Tier 11 Block 1 Threshold",
            433 => "Tier 11 Block 2 Threshold",
            434 => "Tier 11 Block 3 Threshold",
            435 => "Tier 11 Block 4 Threshold",
            436 => "Tier 11 Block 5 Threshold",
            437 => "Tier 11 Block 6 Threshold",
            438 => "Tier 11 Block 7 Threshold",
            439 => "Tier 11 Block 8 Threshold",
            440 => "Tier 11 Block 9 Threshold",
            441 => "Tier 11 Block 10 Threshold",
            442 => "Tier 11 Block 11 Threshold",
            443 => "Tier 11 Block 12 Threshold",
            444 => "Tier 11 Block 13 Threshold",
            445 => "Tier 11 Block 14 Threshold",
            446 => "Tier 11 Block 15 Threshold",
            447 => "Tier 11 Block Threshold Count",
            448 => "Tier 12 Block 1 Threshold",
            449 => "Tier 12 Block 2 Threshold",
            450 => "Tier 12 Block 3 Threshold",
            451 => "Tier 12 Block 4 Threshold",
            452 => "Tier 12 Block 5 Threshold",
            453 => "Tier 12 Block 6 Threshold",
            454 => "Tier 12 Block 7 Threshold",
            455 => "Tier 12 Block 8 Threshold",
            456 => "Tier 12 Block 9 Threshold",
            457 => "Tier 12 Block 10 Threshold",
            458 => "Tier 12 Block 11 Threshold",
            459 => "Tier 12 Block 12 Threshold",
            460 => "Tier 12 Block 13 Threshold",
            461 => "Tier 12 Block 14 Threshold",
            462 => "Tier 12 Block 15 Threshold",
            463 => "Tier 12 Block Threshold Count",
            464 => "Tier 13 Block 1 Threshold",
            465 => "Tier 13 Block 2 Threshold",
            466 => "Tier 13 Block 3 Threshold",
            467 => "Tier 13 Block 4 Threshold",
            468 => "Tier 13 Block 5 Threshold",
            469 => "Tier 13 Block 6 Threshold",
            470 => "Tier 13 Block 7 Threshold",
            471 => "Tier 13 Block 8 Threshold",
            472 => "Tier 13 Block 9 Threshold",
            473 => "Tier 13 Block 10 Threshold",
            474 => "Tier 13 Block 11 Threshold",
            475 => "Tier 13 Block 12 Threshold",
            476 => "Tier 13 Block 13 Threshold",
            477 => "Tier 13 Block 14 Threshold",
            478 => "Tier 13 Block 15 Threshold",
            479 => "Tier 13 Block Threshold Count",
            480 => "Tier 14 Block 1 Threshold",
            481 => "Tier 14 Block 2 Threshold",
            482 => "Tier 14 Block 3 Threshold",
            483 => "Tier 14 Block 4 Threshold",
            484 => "Tier 14 Block 5 Threshold",
            485 => "Tier 14 Block 6 Threshold",
            486 => "Tier 14 Block 7 Threshold",
            487 => "Tier 14 Block 8 Threshold",
            488 => "Tier 14 Block 9 Threshold",
            489 => "Tier 14 Block 10 Threshold",
            490 => "Tier 14 Block 11 Threshold",
            491 => "Tier 14 Block 12 Threshold",
            492 => "Tier 14 Block 13 Threshold",
            493 => "Tier 14 Block 14 Threshold",
            494 => "Tier 14 Block 15 Threshold",
            495 => "Tier 14 Block Threshold Count",
            496 => "Tier 15 Block 1 Threshold",
            497 => "Tier 15 Block 2 Threshold",
            498 => "Tier 15 Block 3 Threshold",
            499 => "Tier 15 Block 4 Threshold",
            500 => "Tier 15 Block 5 Threshold",
            501 => "Tier 15 Block 6 Threshold",
            502 => "Tier 15 Block 7 Threshold",
            503 => "Tier 15 Block 8 Threshold",
            504 => "Tier 15 Block 9 Threshold",
            505 => "Tier 15 Block 10 Threshold",
            506 => "Tier 15 Block 11 Threshold",
            507 => "Tier 15 Block 12 Threshold",
            508 => "Tier 15 Block 13 Threshold",
            509 => "Tier 15 Block 14 Threshold",
            510 => "Tier 15 Block 15 Threshold",
            511 => "Tier 15 Block Threshold Count",
            512 => "Start of Block Period",
            513 => "Block Period Duration",
            514 => "Threshold Multiplier",
            515 => "Threshold Divisor",
            516 => "Block Period Duration Type",
            768 => "Commodity Type",
            769 => "Standing Charge",
            770 => "Conversion Factor",
            771 => "Conversion Factor TrailingDigit",
            772 => "Calorific Value",
            773 => "Calorific Value Unit",
            774 => "Calorific Value Trailing Digit",
            1024 => "No Tier Block 1 Price",
            1025 => "No Tier Block 2 Price",
            1026 => "No Tier Block 3 Price",
            1027 => "No Tier Block 4 Price",
            1028 => "No Tier Block 5 Price",
            1029 => "No Tier Block 6 Price",
            1030 => "No Tier Block 7 Price",
            1031 => "No Tier Block 8 Price",
            1032 => "No Tier Block 9 Price",
            1033 => "No Tier Block 10 Price",
            1034 => "No Tier Block 11 Price",
            1035 => "No Tier Block 12 Price",
            1036 => "No Tier Block 13 Price",
            1037 => "No Tier Block 14 Price",
            1038 => "No Tier Block 15 Price",
            1039 => "No Tier Block 16 Price",
            1040 => "Tier 1 Block 1 Price",
            1041 => "Tier 1 Block 2 Price",
            1042 => "Tier 1 Block 3 Price",
            1043 => "Tier 1 Block 4 Price",
            1044 => "Tier 1 Block 5 Price",
            1045 => "Tier 1 Block 6 Price",
            1046 => "Tier 1 Block 7 Price",
            1047 => "Tier 1 Block 8 Price",
            1048 => "Tier 1 Block 9 Price",
            1049 => "Tier 1 Block 10 Price",
            1050 => "Tier 1 Block 11 Price",
            1051 => "Tier 1 Block 12 Price",
            1052 => "Tier 1 Block 13 Price",
            1053 => "Tier 1 Block 14 Price",
            1054 => "Tier 1 Block 15 Price",
            1055 => "Tier 1 Block 16 Price",
            1056 => "Tier 2 Block 1 Price",
            1057 => "Tier 2 Block 2 Price",
            1058 => "Tier 2 Block 3 Price",
            1059 => "Tier 2 Block 4 Price",
            1060 => "Tier 2 Block 5 Price",
            1061 => "Tier 2 Block 6 Price",
            1062 => "Tier 2 Block 7 Price",
            1063 => "Tier 2 Block 8 Price",
            1064 => "Tier 2 Block 9 Price",
            1065 => "Tier 2 Block 10 Price",
            1066 => "Tier 2 Block 11 Price",
            1067 => "Tier 2 Block 12 Price",
            1068 => "Tier 2 Block 13 Price",
            1069 => "Tier 2 Block 14 Price",
            1070 => "Tier 2 Block 15 Price",
            1071 => "Tier 2 Block 16 Price",
            1072 => "Tier 3 Block 1 Price",
            1073 => "Tier 3 Block 2 Price",
            1074 => "Tier 3 Block 3 Price",
            1075 => "Tier 3 Block 4 Price",
            1076 => "Tier 3 Block 5 Price",
            1077 => "Tier 3 Block 6 Price",
            1078 => "Tier 3 Block 7 Price",
            1079 => "Tier 3 Block 8 Price",
            1080 => "Tier 3 Block 9 Price",
            1081 => "Tier 3 Block 10 Price",
            1082 => "Tier 3 Block 11 Price",
            1083 => "Tier 3 Block 12 Price",
            1084 => "Tier 3 Block 13 Price",
            1085 => "Tier 3 Block 14 Price",
            1086 => "Tier 3 Block 15 Price",
            1087 => "Tier 3 Block 16 Price",
            1088 => "Tier 4 Block 1 Price",
            1089 => "Tier 4 Block 2 Price",
            1090 => "Tier 4 Block 3 Price",
            1091 => "Tier 4 Block 4 Price",
            1092 => "Tier 4 Block 5 Price",
            1093 => "Tier 4 Block 6 Price",
            1094 => "Tier 4 Block 7 Price",
            1095 => "Tier 4 Block 8 Price",
            1096 => "Tier 4 Block 9 Price",
            1097 => "Tier 4 Block 10 Price",
            1098 => "Tier 4 Block 11 Price",
            1099 => "Tier 4 Block 12 Price",
            1100 => "Tier 4 Block 13 Price",
            1101 => "Tier 4 Block 14 Price",
            1102 => "Tier 4 Block 15 Price",
            1103 => "Tier 4 Block 16 Price",
            1104 => "Tier 5 Block 1 Price",
            1105 => "Tier 5 Block 2 Price",
            1106 => "Tier 5 Block 3 Price",
            1107 => "Tier 5 Block 4 Price",
            1108 => "Tier 5 Block 5 Price",
            1109 => "Tier 5 Block 6 Price",
            1110 => "Tier 5 Block 7 Price",
            1111 => "Tier 5 Block 8 Price",
            1112 => "Tier 5 Block 9 Price",
            1113 => "Tier 5 Block 10 Price",
            1114 => "Tier 5 Block 11 Price",
            1115 => "Tier 5 Block 12 Price",
            1116 => "Tier 5 Block 13 Price",
            1117 => "Tier 5 Block 14 Price",
            1118 => "Tier 5 Block 15 Price",
            1119 => "Tier 5 Block 16 Price",
            1120 => "Tier 6 Block 1 Price",
            1121 => "Tier 6 Block 2 Price",
            1122 => "Tier 6 Block 3 Price",
            1123 => "Tier 6 Block 4 Price",
            1124 => "Tier 6 Block 5 Price",
            1125 => "Tier 6 Block 6 Price",
            1126 => "Tier 6 Block 7 Price",
            1127 => "Tier 6 Block 8 Price",
            1128 => "Tier 6 Block 9 Price",
            1129 => "Tier 6 Block 10 Price",
            1130 => "Tier 6 Block 11 Price",
            1131 => "Tier 6 Block 12 Price",
            1132 => "Tier 6 Block 13 Price",
            1133 => "Tier 6 Block 14 Price",
            1134 => "Tier 6 Block 15 Price",
            1135 => "Tier 6 Block 16 Price",
            1136 => "Tier 7 Block 1 Price",
            1137 => "Tier 7 Block 2 Price",
            1138 => "Tier 7 Block 3 Price",
            1139 => "Tier 7 Block 4 Price",
            1140 => "Tier 7 Block 5 Price",
            1141 => "Tier 7 Block 6 Price",
            1142 => "Tier 7 Block 7 Price",
            1143 => "Tier 7 Block 8 Price",
            1144 => "Tier 7 Block 9 Price",
            1145 => "Tier 7 Block 10 Price",
            1146 => "Tier 7 Block 11 Price",
            1147 => "Tier 7 Block 12 Price",
            1148 => "Tier 7 Block 13 Price",
            1149 => "Tier 7 Block 14 Price",
            1150 => "Tier 7 Block 15 Price",
            1151 => "Tier 7 Block 16 Price",
            1152 => "Tier 8 Block 1 Price",
            1153 => "Tier 8 Block 2 Price",
            1154 => "Tier 8 Block 3 Price",
            1155 => "Tier 8 Block 4 Price",
            1156 => "Tier 8 Block 5 Price",
            1157 => "Tier 8 Block 6 Price",
            1158 => "Tier 8 Block 7 Price",
            1159 => "Tier 8 Block 8 Price",
            1160 => "Tier 8 Block 9 Price",
            1161 => "Tier 8 Block 10 Price",
            1162 => "Tier 8 Block 11 Price",
            1163 => "Tier 8 Block 12 Price",
            1164 => "Tier 8 Block 13 Price",
            1165 => "Tier 8 Block 14 Price",
            1166 => "Tier 8 Block 15 Price",
            1167 => "Tier 8 Block 16 Price",
            1168 => "Tier 9 Block 1 Price",
            1169 => "Tier 9 Block 2 Price",
            1170 => "Tier 9 Block 3 Price",
            1171 => "Tier 9 Block 4 Price",
            1172 => "Tier 9 Block 5 Price",
            1173 => "Tier 9 Block 6 Price",
            1174 => "Tier 9 Block 7 Price",
            1175 => "Tier 9 Block 8 Price",
            1176 => "Tier 9 Block 9 Price",
            1177 => "Tier 9 Block 10 Price",
            1178 => "Tier 9 Block 11 Price",
            1179 => "Tier 9 Block 12 Price",
            1180 => "Tier 9 Block 13 Price",
            1181 => "Tier 9 Block 14 Price",
            1182 => "Tier 9 Block 15 Price",
            1183 => "Tier 9 Block 16 Price",
            1184 => "Tier 10 Block 1 Price",
            1185 => "Tier 10 Block 2 Price",
            1186 => "Tier 10 Block 3 Price",
            1187 => "Tier 10 Block 4 Price",
            1188 => "Tier 10 Block 5 Price",
            1189 => "Tier 10 Block 6 Price",
            1190 => "Tier 10 Block 7 Price",
            1191 => "Tier 10 Block 8 Price",
            1192 => "Tier 10 Block 9 Price",
            1193 => "Tier 10 Block 10 Price",
            1194 => "Tier 10 Block 11 Price",
            1195 => "Tier 10 Block 12 Price",
            1196 => "Tier 10 Block 13 Price",
            1197 => "Tier 10 Block 14 Price",
            1198 => "Tier 10 Block 15 Price",
            1199 => "Tier 10 Block 16 Price",
            1200 => "Tier 11 Block 1 Price",
            1201 => "Tier 11 Block 2 Price",
            1202 => "Tier 11 Block 3 Price",
            1203 => "Tier 11 Block 4 Price",
            1204 => "Tier 11 Block 5 Price",
            1205 => "Tier 11 Block 6 Price",
            1206 => "Tier 11 Block 7 Price",
            1207 => "Tier 11 Block 8 Price",
            1208 => "Tier 11 Block 9 Price",
            1209 => "Tier 11 Block 10 Price",
            1210 => "Tier 11 Block 11 Price",
            1211 => "Tier 11 Block 12 Price",
            1212 => "Tier 11 Block 13 Price",
            1213 => "Tier 11 Block 14 Price",
            1214 => "Tier 11 Block 15 Price",
            1215 => "Tier 11 Block 16 Price",
            1216 => "Tier 12 Block 1 Price",
            1217 => "Tier 12 Block 2 Price",
            1218 => "Tier 12 Block 3 Price",
            1219 => "Tier 12 Block 4 Price",
            1220 => "Tier 12 Block 5 Price",
            1221 => "Tier 12 Block 6 Price",
            1222 => "Tier 12 Block 7 Price",
            1223 => "Tier 12 Block 8 Price",
            1224 => "Tier 12 Block 9 Price",
            1225 => "Tier 12 Block 10 Price",
            1226 => "Tier 12 Block 11 Price",
            1227 => "Tier 12 Block 12 Price",
            1228 => "Tier 12 Block 13 Price",
            1229 => "Tier 12 Block 14 Price",
            1230 => "Tier 12 Block 15 Price",
            1231 => "Tier 12 Block 16 Price",
            1232 => "Tier 13 Block 1 Price",
            1233 => "Tier 13 Block 2 Price",
            1234 => "Tier 13 Block 3 Price",
            1235 => "Tier 13 Block 4 Price",
            1236 => "Tier 13 Block 5 Price",
            1237 => "Tier 13 Block 6 Price",
            1238 => "Tier 13 Block 7 Price",
            1239 => "Tier 13 Block 8 Price",
            1240 => "Tier 13 Block 9 Price",
            1241 => "Tier 13 Block 10 Price",
            1242 => "Tier 13 Block 11 Price",
            1243 => "Tier 13 Block 12 Price",
            1244 => "Tier 13 Block 13 Price",
            1245 => "Tier 13 Block 14 Price",
            1246 => "Tier 13 Block 15 Price",
            1247 => "Tier 13 Block 16 Price",
            1248 => "Tier 14 Block 1 Price",
            1249 => "Tier 14 Block 2 Price",
            1250 => "Tier 14 Block 3 Price",
            1251 => "Tier 14 Block 4 Price",
            1252 => "Tier 14 Block 5 Price",
            1253 => "Tier 14 Block 6 Price",
            1254 => "Tier 14 Block 7 Price",
            1255 => "Tier 14 Block 8 Price",
            1256 => "Tier 14 Block 9 Price",
            1257 => "Tier 14 Block 10 Price",
            1258 => "Tier 14 Block 11 Price",
            1259 => "Tier 14 Block 12 Price",
            1260 => "Tier 14 Block 13 Price",
            1261 => "Tier 14 Block 14 Price",
            1262 => "Tier 14 Block 15 Price",
            1263 => "Tier 14 Block 16 Price",
            1264 => "Tier 15 Block 1 Price",
            1265 => "Tier 15 Block 2 Price",
            1266 => "Tier 15 Block 3 Price",
            1267 => "Tier 15 Block 4 Price",
            1268 => "Tier 15 Block 5 Price",
            1269 => "Tier 15 Block 6 Price",
            1270 => "Tier 15 Block 7 Price",
            1271 => "Tier 15 Block 8 Price",
            1272 => "Tier 15 Block 9 Price",
            1273 => "Tier 15 Block 10 Price",
            1274 => "Tier 15 Block 11 Price",
            1275 => "Tier 15 Block 12 Price",
            1276 => "Tier 15 Block 13 Price",
            1277 => "Tier 15 Block 14 Price",
            1278 => "Tier 15 Block 15 Price",
            1279 => "Tier 15 Block 16 Price",
            1295 => "Price Tier 16",
            1296 => "Price Tier 17",
            1297 => "Price Tier 18",
            1298 => "Price Tier 19",
            1299 => "Price Tier 20",
            1300 => "Price Tier 21",
            1301 => "Price Tier 22",
            1302 => "Price Tier 23",
            1303 => "Price Tier 24",
            1304 => "Price Tier 25",
            1305 => "Price Tier 26",
            1306 => "Price Tier 27",
            1307 => "Price Tier 28",
            1308 => "Price Tier 29",
            1309 => "Price Tier 30",
            1310 => "Price Tier 31",
            1311 => "Price Tier 32",
            1312 => "Price Tier 33",
            1313 => "Price Tier 34",
            1314 => "Price Tier 35",
            1315 => "Price Tier 36",
            1316 => "Price Tier 37",
            1317 => "Price Tier 38",
            1318 => "Price Tier 39",
            1319 => "Price Tier 40",
            1320 => "Price Tier 41",
            1321 => "Price Tier 42",
            1322 => "Price Tier 43",
            1323 => "Price Tier 44",
            1324 => "Price Tier 45",
            1325 => "Price Tier 46",
            1326 => "Price Tier 47",
            1327 => "Price Tier 48",
            1534 => "CPP 1 Price",
            1535 => "CPP 2 Price",
            1552 => "Tariff Label",
            1553 => "Number of Price Tiers in Use",
            1554 => "Number of Block Thresholds in Use",
            1555 => "Tier Block Mode",
            1557 => "Unit of Measure",
            1558 => "Currency",
            1559 => "Price Trailing Digit",
            1561 => "Tariff Resolution Period",
            1568 => "CO2",
            1569 => "CO2 Unit",
            1570 => "CO2 Trailing Digit",
            1792 => "Current Billing Period Start",
            1793 => "Current Billing Period Duration",
            1794 => "Last Billing Period Start",
            1795 => "Last Billing Period Duration",
            1796 => "Last Billing Period Consolidated Bill",
            2048 => "Credit Payment Due Date",
            2049 => "Credit Payment Status",
            2050 => "Credit Payment Over Due Amount",
            2058 => "Payment Discount",
            2059 => "Payment Discount Period",
            2064 => "Credit Payment #1",
            2065 => "Credit Payment Date #1",
            2066 => "Credit Payment Ref #1",
            2080 => "Credit Payment #2",
            2081 => "Credit Payment Date #2",
            2082 => "Credit Payment Ref #2",
            2096 => "Credit Payment #3",
            2097 => "Credit Payment Date #3",
            2098 => "Credit Payment Ref #3",
            2112 => "Credit Payment #4",
            2113 => "Credit Payment Date #4",
            2114 => "Credit Payment Ref #4",
            2128 => "Credit Payment #5",
            2129 => "Credit Payment Date #5",
            2130 => "Credit Payment Ref #5",
            32768 => "Received Tier 1 Price label",
            32769 => "Received Tier 2 Price label",
            32770 => "Received Tier 3 Price label",
            32771 => "Received Tier 4 Price label",
            32772 => "Received Tier 5 Price label",
            32773 => "Received Tier 6 Price label",
            32774 => "Received Tier 7 Price label",
            32775 => "Received Tier 8 Price label",
            32776 => "Received Tier 9 Price label",
            32777 => "Received Tier 10 Price label",
            32778 => "Received Tier 11 Price label",
            32779 => "Received Tier 12 Price label",
            32780 => "Received Tier 13 Price label",
            32781 => "Received Tier 14 Price label",
            32782 => "Received Tier 15 Price label",
            32783 => "Received Tier 16 Price label",
            32784 => "Received Tier 17 Price label",
            32785 => "Received Tier 18 Price label",
            32786 => "Received Tier 19 Price label",
            32787 => "Received Tier 20 Price label",
            32788 => "Received Tier 21 Price label",
            32789 => "Received Tier 22 Price label",
            32790 => "Received Tier 23 Price label",
            32791 => "Received Tier 24 Price label",
            32792 => "Received Tier 25 Price label",
            32793 => "Received Tier 26 Price label",
            32794 => "Received Tier 27 Price label",
            32795 => "Received Tier 28 Price label",
            32796 => "Received Tier 29 Price label",
            32797 => "Received Tier 30 Price label",
            32798 => "Received Tier 31 Price label",
            32799 => "Received Tier 32 Price label",
            32800 => "Received Tier 33 Price label",
            32801 => "Received Tier 34 Price label",
            32802 => "Received Tier 35 Price label",
            32803 => "Received Tier 36 Price label",
            32804 => "Received Tier 37 Price label",
            32805 => "Received Tier 38 Price label",
            32806 => "Received Tier 39 Price label",
            32807 => "Received Tier 40 Price label",
            32808 => "Received Tier 41 Price label",
            32809 => "Received Tier 42 Price label",
            32810 => "Received Tier 43 Price label",
            32811 => "Received Tier 44 Price label",
            32812 => "Received Tier 45 Price label",
            32813 => "Received Tier 46 Price label",
            32814 => "Received Tier 47 Price label",
            32815 => "Received Tier 48 Price label",
            33024 => "Received Block 1 Threshold",
            33025 => "Received Block 2 Threshold",
            33026 => "Received Block 3 Threshold",
            33027 => "Received Block 4 Threshold",
            33028 => "Received Block 5 Threshold",
            33029 => "Received Block 6 Threshold",
            33030 => "Received Block 7 Threshold",
            33031 => "Received Block 8 Threshold",
            33032 => "Received Block 9 Threshold",
            33033 => "Received Block 10 Threshold",
            33034 => "Received Block 11 Threshold",
            33035 => "Received Block 12 Threshold",
            33036 => "Received Block 13 Threshold",
            33037 => "Received Block 14 Threshold",
            33038 => "Received Block 15 Threshold",
            33280 => "Received Start of Block Period",
            33281 => "Received Block Period Duration",
            33282 => "Received Threshold Multiplier",
            33283 => "Received Threshold Divisor",
            33792 => "Rx No Tier Block 1 Price",
            33793 => "Rx No Tier Block 2 Price",
            33794 => "Rx No Tier Block 3 Price",
            33795 => "Rx No Tier Block 4 Price",
            33796 => "Rx No Tier Block 5 Price",
            33797 => "Rx No Tier Block 6 Price",
            33798 => "Rx No Tier Block 7 Price",
            33799 => "Rx No Tier Block 8 Price",
            33800 => "Rx No Tier Block 9 Price",
            33801 => "Rx No Tier Block 10 Price",
            33802 => "Rx No Tier Block 11 Price",
            33803 => "Rx No Tier Block 12 Price",
            33804 => "Rx No Tier Block 13 Price",
            33805 => "Rx No Tier Block 14 Price",
            33806 => "Rx No Tier Block 15 Price",
            33807 => "Rx No Tier Block 16 Price",
            33808 => "Rx Tier 1 Block 1 Price",
            33809 => "Rx Tier 1 Block 2 Price",
            33810 => "Rx Tier 1 Block 3 Price",
            33811 => "Rx Tier 1 Block 4 Price",
            33812 => "Rx Tier 1 Block 5 Price",
            33813 => "Rx Tier 1 Block 6 Price",
            33814 => "Rx Tier 1 Block 7 Price",
            33815 => "Rx Tier 1 Block 8 Price",
            33816 => "Rx Tier 1 Block 9 Price",
            33817 => "Rx Tier 1 Block 10 Price",
            33818 => "Rx Tier 1 Block 11 Price",
            33819 => "Rx Tier 1 Block 12 Price",
            33820 => "Rx Tier 1 Block 13 Price",
            33821 => "Rx Tier 1 Block 14 Price",
            33822 => "Rx Tier 1 Block 15 Price",
            33823 => "Rx Tier 1 Block 16 Price",
            33824 => "Rx Tier 2 Block 1 Price",
            33825 => "Rx Tier 2 Block 2 Price",
            33826 => "Rx Tier 2 Block 3 Price",
            33827 => "Rx Tier 2 Block 4 Price",
            33828 => "Rx Tier 2 Block 5 Price",
            33829 => "Rx Tier 2 Block 6 Price",
            33830 => "Rx Tier 2 Block 7 Price",
            33831 => "Rx Tier 2 Block 8 Price",
            33832 => "Rx Tier 2 Block 9 Price",
            33833 => "Rx Tier 2 Block 10 Price",
            33834 => "Rx Tier 2 Block 11 Price",
            33835 => "Rx Tier 2 Block 12 Price",
            33836 => "Rx Tier 2 Block 13 Price",
            33837 => "Rx Tier 2 Block 14 Price",
            33838 => "Rx Tier 2 Block 15 Price",
            33839 => "Rx Tier 2 Block 16 Price",
            33840 => "Rx Tier 3 Block 1 Price",
            33841 => "Rx Tier 3 Block 2 Price",
            33842 => "Rx Tier 3 Block 3 Price",
            33843 => "Rx Tier 3 Block 4 Price",
            33844 => "Rx Tier 3 Block 5 Price",
            33845 => "Rx Tier 3 Block 6 Price",
            33846 => "Rx Tier 3 Block 7 Price",
            33847 => "Rx Tier 3 Block 8 Price",
            33848 => "Rx Tier 3 Block 9 Price",
            33849 => "Rx Tier 3 Block 10 Price",
            33850 => "Rx Tier 3 Block 11 Price",
            33851 => "Rx Tier 3 Block 12 Price",
            33852 => "Rx Tier 3 Block 13 Price",
            33853 => "Rx Tier 3 Block 14 Price",
            33854 => "Rx Tier 3 Block 15 Price",
            33855 => "Rx Tier 3 Block 16 Price",
            33856 => "Rx Tier 4 Block 1 Price",
            33857 => "Rx Tier 4 Block 2 Price",
            33858 => "Rx Tier 4 Block 3 Price",
            33859 => "Rx Tier 4 Block 4 Price",
            33860 => "Rx Tier 4 Block 5 Price",
            33861 => "Rx Tier 4 Block 6 Price",
            33862 => "Rx Tier 4 Block 7 Price",
            33863 => "Rx Tier 4 Block 8 Price",
            33864 => "Rx Tier 4 Block 9 Price",
            33865 => "Rx Tier 4 Block 10 Price",
            33866 => "Rx Tier 4 Block 11 Price",
            33867 => "Rx Tier 4 Block 12 Price",
            33868 => "Rx Tier 4 Block 13 Price",
            33869 => "Rx Tier 4 Block 14 Price",
            33870 => "Rx Tier 4 Block 15 Price",
            33871 => "Rx Tier 4 Block 16 Price",
            33872 => "Rx Tier 5 Block 1 Price",
            33873 => "Rx Tier 5 Block 2 Price",
            33874 => "Rx Tier 5 Block 3 Price",
            33875 => "Rx Tier 5 Block 4 Price",
            33876 => "Rx Tier 5 Block 5 Price",
            33877 => "Rx Tier 5 Block 6 Price",
            33878 => "Rx Tier 5 Block 7 Price",
            33879 => "Rx Tier 5 Block 8 Price",
            33880 => "Rx Tier 5 Block 9 Price",
            33881 => "Rx Tier 5 Block 10 Price",
            33882 => "Rx Tier 5 Block 11 Price",
            33883 => "Rx Tier 5 Block 12 Price",
            33884 => "Rx Tier 5 Block 13 Price",
            33885 => "Rx Tier 5 Block 14 Price",
            33886 => "Rx Tier 5 Block 15 Price",
            33887 => "Rx Tier 5 Block 16 Price",
            33888 => "Rx Tier 6 Block 1 Price",
            33889 => "Rx Tier 6 Block 2 Price",
            33890 => "Rx Tier 6 Block 3 Price",
            33891 => "Rx Tier 6 Block 4 Price",
            33892 => "Rx Tier 6 Block 5 Price",
            33893 => "Rx Tier 6 Block 6 Price",
            33894 => "Rx Tier 6 Block 7 Price",
            33895 => "Rx Tier 6 Block 8 Price",
            33896 => "Rx Tier 6 Block 9 Price",
            33897 => "Rx Tier 6 Block 10 Price",
            33898 => "Rx Tier 6 Block 11 Price",
            33899 => "Rx Tier 6 Block 12 Price",
            33900 => "Rx Tier 6 Block 13 Price",
            33901 => "Rx Tier 6 Block 14 Price",
            33902 => "Rx Tier 6 Block 15 Price",
            33903 => "Rx Tier 6 Block 16 Price",
            33904 => "Rx Tier 7 Block 1 Price",
            33905 => "Rx Tier 7 Block 2 Price",
            33906 => "Rx Tier 7 Block 3 Price",
            33907 => "Rx Tier 7 Block 4 Price",
            33908 => "Rx Tier 7 Block 5 Price",
            33909 => "Rx Tier 7 Block 6 Price",
            33910 => "Rx Tier 7 Block 7 Price",
            33911 => "Rx Tier 7 Block 8 Price",
            33912 => "Rx Tier 7 Block 9 Price",
            33913 => "Rx Tier 7 Block 10 Price",
            33914 => "Rx Tier 7 Block 11 Price",
            33915 => "Rx Tier 7 Block 12 Price",
            33916 => "Rx Tier 7 Block 13 Price",
            33917 => "Rx Tier 7 Block 14 Price",
            33918 => "Rx Tier 7 Block 15 Price",
            33919 => "Rx Tier 7 Block 16 Price",
            33920 => "Rx Tier 8 Block 1 Price",
            33921 => "Rx Tier 8 Block 2 Price",
            33922 => "Rx Tier 8 Block 3 Price",
            33923 => "Rx Tier 8 Block 4 Price",
            33924 => "Rx Tier 8 Block 5 Price",
            33925 => "Rx Tier 8 Block 6 Price",
            33926 => "Rx Tier 8 Block 7 Price",
            33927 => "Rx Tier 8 Block 8 Price",
            33928 => "Rx Tier 8 Block 9 Price",
            33929 => "Rx Tier 8 Block 10 Price",
            33930 => "Rx Tier 8 Block 11 Price",
            33931 => "Rx Tier 8 Block 12 Price",
            33932 => "Rx Tier 8 Block 13 Price",
            33933 => "Rx Tier 8 Block 14 Price",
            33934 => "Rx Tier 8 Block 15 Price",
            33935 => "Rx Tier 8 Block 16 Price",
            33936 => "Rx Tier 9 Block 1 Price",
            33937 => "Rx Tier 9 Block 2 Price",
            33938 => "Rx Tier 9 Block 3 Price",
            33939 => "Rx Tier 9 Block 4 Price",
            33940 => "Rx Tier 9 Block 5 Price",
            33941 => "Rx Tier 9 Block 6 Price",
            33942 => "Rx Tier 9 Block 7 Price",
            33943 => "Rx Tier 9 Block 8 Price",
            33944 => "Rx Tier 9 Block 9 Price",
            33945 => "Rx Tier 9 Block 10 Price",
            33946 => "Rx Tier 9 Block 11 Price",
            33947 => "Rx Tier 9 Block 12 Price",
            33948 => "Rx Tier 9 Block 13 Price",
            33949 => "Rx Tier 9 Block 14 Price",
            33950 => "Rx Tier 9 Block 15 Price",
            33951 => "Rx Tier 9 Block 16 Price",
            33952 => "Rx Tier 10 Block 1 Price",
            33953 => "Rx Tier 10 Block 2 Price",
            33954 => "Rx Tier 10 Block 3 Price",
            33955 => "Rx Tier 10 Block 4 Price",
            33956 => "Rx Tier 10 Block 5 Price",
            33957 => "Rx Tier 10 Block 6 Price",
            33958 => "Rx Tier 10 Block 7 Price",
            33959 => "Rx Tier 10 Block 8 Price",
            33960 => "Rx Tier 10 Block 9 Price",
            33961 => "Rx Tier 10 Block 10 Price",
            33962 => "Rx Tier 10 Block 11 Price",
            33963 => "Rx Tier 10 Block 12 Price",
            33964 => "Rx Tier 10 Block 13 Price",
            33965 => "Rx Tier 10 Block 14 Price",
            33966 => "Rx Tier 10 Block 15 Price",
            33967 => "Rx Tier 10 Block 16 Price",
            33968 => "Rx Tier 11 Block 1 Price",
            33969 => "Rx Tier 11 Block 2 Price",
            33970 => "Rx Tier 11 Block 3 Price",
            33971 => "Rx Tier 11 Block 4 Price",
            33972 => "Rx Tier 11 Block 5 Price",
            33973 => "Rx Tier 11 Block 6 Price",
            33974 => "Rx Tier 11 Block 7 Price",
            33975 => "Rx Tier 11 Block 8 Price",
            33976 => "Rx Tier 11 Block 9 Price",
            33977 => "Rx Tier 11 Block 10 Price",
            33978 => "Rx Tier 11 Block 11 Price",
            33979 => "Rx Tier 11 Block 12 Price",
            33980 => "Rx Tier 11 Block 13 Price",
            33981 => "Rx Tier 11 Block 14 Price",
            33982 => "Rx Tier 11 Block 15 Price",
            33983 => "Rx Tier 11 Block 16 Price",
            33984 => "Rx Tier 12 Block 1 Price",
            33985 => "Rx Tier 12 Block 2 Price",
            33986 => "Rx Tier 12 Block 3 Price",
            33987 => "Rx Tier 12 Block 4 Price",
            33988 => "Rx Tier 12 Block 5 Price",
            33989 => "Rx Tier 12 Block 6 Price",
            33990 => "Rx Tier 12 Block 7 Price",
            33991 => "Rx Tier 12 Block 8 Price",
            33992 => "Rx Tier 12 Block 9 Price",
            33993 => "Rx Tier 12 Block 10 Price",
            33994 => "Rx Tier 12 Block 11 Price",
            33995 => "Rx Tier 12 Block 12 Price",
            33996 => "Rx Tier 12 Block 13 Price",
            33997 => "Rx Tier 12 Block 14 Price",
            33998 => "Rx Tier 12 Block 15 Price",
            33999 => "Rx Tier 12 Block 16 Price",
            34000 => "Rx Tier 13 Block 1 Price",
            34001 => "Rx Tier 13 Block 2 Price",
            34002 => "Rx Tier 13 Block 3 Price",
            34003 => "Rx Tier 13 Block 4 Price",
            34004 => "Rx Tier 13 Block 5 Price",
            34005 => "Rx Tier 13 Block 6 Price",
            34006 => "Rx Tier 13 Block 7 Price",
            34007 => "Rx Tier 13 Block 8 Price",
            34008 => "Rx Tier 13 Block 9 Price",
            34009 => "Rx Tier 13 Block 10 Price",
            34010 => "Rx Tier 13 Block 11 Price",
            34011 => "Rx Tier 13 Block 12 Price",
            34012 => "Rx Tier 13 Block 13 Price",
            34013 => "Rx Tier 13 Block 14 Price",
            34014 => "Rx Tier 13 Block 15 Price",
            34015 => "Rx Tier 13 Block 16 Price",
            34016 => "Rx Tier 14 Block 1 Price",
            34017 => "Rx Tier 14 Block 2 Price",
            34018 => "Rx Tier 14 Block 3 Price",
            34019 => "Rx Tier 14 Block 4 Price",
            34020 => "Rx Tier 14 Block 5 Price",
            34021 => "Rx Tier 14 Block 6 Price",
            34022 => "Rx Tier 14 Block 7 Price",
            34023 => "Rx Tier 14 Block 8 Price",
            34024 => "Rx Tier 14 Block 9 Price",
            34025 => "Rx Tier 14 Block 10 Price",
            34026 => "Rx Tier 14 Block 11 Price",
            34027 => "Rx Tier 14 Block 12 Price",
            34028 => "Rx Tier 14 Block 13 Price",
            34029 => "Rx Tier 14 Block 14 Price",
            34030 => "Rx Tier 14 Block 15 Price",
            34031 => "Rx Tier 14 Block 16 Price",
            34032 => "Rx Tier 15 Block 1 Price",
            34033 => "Rx Tier 15 Block 2 Price",
            34034 => "Rx Tier 15 Block 3 Price",
            34035 => "Rx Tier 15 Block 4 Price",
            34036 => "Rx Tier 15 Block 5 Price",
            34037 => "Rx Tier 15 Block 6 Price",
            34038 => "Rx Tier 15 Block 7 Price",
            34039 => "Rx Tier 15 Block 8 Price",
            34040 => "Rx Tier 15 Block 9 Price",
            34041 => "Rx Tier 15 Block 10 Price",
            34042 => "Rx Tier 15 Block 11 Price",
            34043 => "Rx Tier 15 Block 12 Price",
            34044 => "Rx Tier 15 Block 13 Price",
            34045 => "Rx Tier 15 Block 14 Price",
            34046 => "Rx Tier 15 Block 15 Price",
            34047 => "Rx Tier 15 Block 16 Price",
            34063 => "Received Price Tier 16",
            34064 => "Received Price Tier 17",
            34065 => "Received Price Tier 18",
            34066 => "Received Price Tier 19",
            34067 => "Received Price Tier 20",
            34068 => "Received Price Tier 21",
            34069 => "Received Price Tier 22",
            34070 => "Received Price Tier 23",
            34071 => "Received Price Tier 24",
            34072 => "Received Price Tier 25",
            34073 => "Received Price Tier 26",
            34074 => "Received Price Tier 27",
            34075 => "Received Price Tier 28",
            34076 => "Received Price Tier 29",
            34077 => "Received Price Tier 30",
            34078 => "Received Price Tier 31",
            34079 => "Received Price Tier 32",
            34080 => "Received Price Tier 33",
            34081 => "Received Price Tier 34",
            34082 => "Received Price Tier 35",
            34083 => "Received Price Tier 36",
            34084 => "Received Price Tier 37",
            34085 => "Received Price Tier 38",
            34086 => "Received Price Tier 39",
            34087 => "Received Price Tier 40",
            34088 => "Received Price Tier 41",
            34089 => "Received Price Tier 42",
            34090 => "Received Price Tier 43",
            34091 => "Received Price Tier 44",
            34092 => "Received Price Tier 45",
            34093 => "Received Price Tier 46",
            34094 => "Received Price Tier 47",
            34095 => "Received Price Tier 48",
            34320 => "Received Tariff label",
            34321 => "Received Number of Tariff Tiers in Use",
            34322 => "Received Number of Block Thresholds in Use",
            34323 => "Received Tier Block Mode",
            34325 => "Received tariff Resolution Period",
            34341 => "Received CO2",
            34342 => "Received CO2 Unit",
            34343 => "Received CO2 Trailing Digit",
            34560 => "Received Current Billing Period Start",
            34561 => "Received Current Billing Period Duration",
            34562 => "Received Last Billing Period Start",
            34564 => "Received Last Billing Period Consolidated Bill",
            65534 => "Attribute Reporting Status",
        }
        static RECEIVED_VALUES {
            0x0 => "Get Current Price",
            0x1 => "Get Scheduled Prices",
            0x2 => "Price Acknowledgement",
            0x3 => "Get Block Period(s)",
            0x4 => "Get Conversion Factor",
            0x5 => "Get Calorific Value",
            0x6 => "Get Tariff Information",
            0x7 => "Get Price Matrix",
            0x8 => "Get Block Thresholds",
            0x9 => "Get CO2 Value",
            0xa => "Get Tier Labels",
            0xb => "Get Billing Period",
            0xc => "Get Consolidated Bill",
            0xd => "CPP Event Response",
            0xe => "Get Credit Payment",
            0xf => "Get Currency Conversion",
            0x10 => "Get Tariff Cancellation",
        }
        static SENT_VALUES {
            0x0 => "Publish Price",
            0x1 => "Publish Block Period",
            0x2 => "Publish Conversion Factor",
            0x3 => "Publish Calorific Value",
            0x4 => "Publish Tariff Information",
            0x5 => "Publish Price Matrix",
            0x6 => "Publish Block Thresholds",
            0x7 => "Publish CO2 Value",
            0x8 => "Publish Tier Labels",
            0x9 => "Publish Billing Period",
            0xa => "Publish Consolidated Bill",
            0xb => "Publish CPP Event",
            0xc => "Publish Credit Payment",
            0xd => "Publish Currency Conversion",
            0xe => "Cancel Tariff",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_se.price", "ZigBee ZCL Price", "ZCL Price");
        ATTRIBUTE = FieldDef::new("zbee_zcl_se.price.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_se.price.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_se.price.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod metering {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0 => "Current Summation Delivered",
            1 => "Current Summation Received",
            2 => "Current Max Demand Delivered",
            3 => "Current Max Demand Received",
            4 => "DFTSummation",
            5 => "Daily Freeze Time",
            6 => "Power Factor",
            7 => "Reading Snapshot Time",
            8 => "Current Max Demand Delivered Time",
            9 => "Current Max Demand Received Time",
            10 => "Default Update Period",
            11 => "Fast Poll Update Period",
            12 => "Current Block Period Consumption Delivered",
            13 => "Daily Consumption Target",
            14 => "Current Block",
            15 => "Profile Interval Period",
            16 => "Deprecated",
            17 => "Preset Reading Time",
            18 => "Volume Per Report",
            19 => "Flow Restriction",
            20 => "Supply Status",
            21 => "Current Inlet Energy Carrier Summation",
            22 => "Current Outlet Energy Carrier Summation",
            23 => "Inlet Temperature",
            24 => "Outlet Temperature",
            25 => "Control Temperature",
            26 => "Current Inlet Energy Carrier Demand",
            27 => "Current Outlet Energy Carrier Demand",
            28 => "Previous Block Period Consumption Delivered",
            29 => "Current Block Period Consumption Received",
            30 => "Current Block Received",
            31 => "DFT Summation Received",
            32 => "Active Register Tier Delivered",
            33 => "Active Register Tier Received",
            34 => "Last Block Switch Time",
            256 => "Current Tier 1 Summation Delivered",
            257 => "Current Tier 1 Summation Received",
            258 => "Current Tier 2 Summation Delivered",
            259 => "Current Tier 2 Summation Received",
            260 => "Current Tier 3 Summation Delivered",
            261 => "Current Tier 3 Summation Received",
            262 => "Current Tier 4 Summation Delivered",
            263 => "Current Tier 4 Summation Received",
            264 => "Current Tier 5 Summation Delivered",
            265 => "Current Tier 5 Summation Received",
            266 => "Current Tier 6 Summation Delivered",
            267 => "Current Tier 6 Summation Received",
            268 => "Current Tier 7 Summation Delivered",
            269 => "Current Tier 7 Summation Received",
            270 => "Current Tier 8 Summation Delivered",
            271 => "Current Tier 8 Summation Received",
            272 => "Current Tier 9 Summation Delivered",
            273 => "Current Tier 9 Summation Received",
            274 => "Current Tier 10 Summation Delivered",
            275 => "Current Tier 10 Summation Received",
            276 => "Current Tier 11 Summation Delivered",
            277 => "Current Tier 11 Summation Received",
            278 => "Current Tier 12 Summation Delivered",
            279 => "Current Tier 12 Summation Received",
            280 => "Current Tier 13 Summation Delivered",
            281 => "Current Tier 13 Summation Received",
            282 => "Current Tier 14 Summation Delivered",
            283 => "Current Tier 14 Summation Received",
            284 => "Current Tier 15 Summation Delivered",
            285 => "Current Tier 15 Summation Received",
            286 => "Current Tier 16 Summation Delivered",
            287 => "Current Tier 16 Summation Received",
            288 => "Current Tier 17 Summation Delivered",
            289 => "Current Tier 17 Summation Received",
            290 => "Current Tier 18 Summation Delivered",
            291 => "Current Tier 18 Summation Received",
            292 => "Current Tier 19 Summation Delivered",
            293 => "Current Tier 19 Summation Received",
            294 => "Current Tier 20 Summation Delivered",
            295 => "Current Tier 20 Summation Received",
            296 => "Current Tier 21 Summation Delivered",
            297 => "Current Tier 21 Summation Received",
            298 => "Current Tier 22 Summation Delivered",
            299 => "Current Tier 22 Summation Received",
            300 => "Current Tier 23 Summation Delivered",
            301 => "Current Tier 23 Summation Received",
            302 => "Current Tier 24 Summation Delivered",
            303 => "Current Tier 24 Summation Received",
            304 => "Current Tier 25 Summation Delivered",
            305 => "Current Tier 25 Summation Received",
            306 => "Current Tier 26 Summation Delivered",
            307 => "Current Tier 26 Summation Received",
            308 => "Current Tier 27 Summation Delivered",
            309 => "Current Tier 27 Summation Received",
            310 => "Current Tier 28 Summation Delivered",
            311 => "Current Tier 28 Summation Received",
            312 => "Current Tier 29 Summation Delivered",
            313 => "Current Tier 29 Summation Received",
            314 => "Current Tier 30 Summation Delivered",
            315 => "Current Tier 30 Summation Received",
            316 => "Current Tier 31 Summation Delivered",
            317 => "Current Tier 31 Summation Received",
            318 => "Current Tier 32 Summation Delivered",
            319 => "Current Tier 32 Summation Received",
            320 => "Current Tier 33 Summation Delivered",
            321 => "Current Tier 33 Summation Received",
            322 => "Current Tier 34 Summation Delivered",
            323 => "Current Tier 34 Summation Received",
            324 => "Current Tier 35 Summation Delivered",
            325 => "Current Tier 35 Summation Received",
            326 => "Current Tier 36 Summation Delivered",
            327 => "Current Tier 36 Summation Received",
            328 => "Current Tier 37 Summation Delivered",
            329 => "Current Tier 37 Summation Received",
            330 => "Current Tier 38 Summation Delivered",
            331 => "Current Tier 38 Summation Received",
            332 => "Current Tier 39 Summation Delivered",
            333 => "Current Tier 39 Summation Received",
            334 => "Current Tier 40 Summation Delivered",
            335 => "Current Tier 40 Summation Received",
            336 => "Current Tier 41 Summation Delivered",
            337 => "Current Tier 41 Summation Received",
            338 => "Current Tier 42 Summation Delivered",
            339 => "Current Tier 42 Summation Received",
            340 => "Current Tier 43 Summation Delivered",
            341 => "Current Tier 43 Summation Received",
            342 => "Current Tier 44 Summation Delivered",
            343 => "Current Tier 44 Summation Received",
            344 => "Current Tier 45 Summation Delivered",
            345 => "Current Tier 45 Summation Received",
            346 => "Current Tier 46 Summation Delivered",
            347 => "Current Tier 46 Summation Received",
            348 => "Current Tier 47 Summation Delivered",
            349 => "Current Tier 47 Summation Received",
            350 => "Current Tier 48 Summation Delivered",
            351 => "Current Tier 48 Summation Received",
            508 => "CPP1 Summation Delivered",
            510 => "CPP2 Summation Delivered",
            512 => "Status",
            513 => "Remaining Battery Life",
            514 => "Hours in Operation",
            515 => "Hours in Fault",
            516 => "Extended Status",
            517 => "Remaining Battery Life in Days",
            518 => "Current Meter ID",
            519 => "Ambient Consumption Indicator",
            768 => "Unit of Measure",
            769 => "Multiplier",
            770 => "Divisor",
            771 => "Summation Formatting",
            772 => "Demand Formatting",
            773 => "Historical Consumption Formatting",
            774 => "Metering Device Type",
            775 => "Site ID",
            776 => "Meter Serial Number",
            777 => "Energy Carrier Unit of Measure",
            778 => "Energy Carrier Summation Formatting",
            779 => "Energy Carrier Demand Formatting",
            780 => "Temperature Unit of Measure",
            781 => "Temperature Formatting",
            782 => "Module Serial Number",
            783 => "Operating Tariff Label Delivered",
            784 => "Operating Tariff Label Received",
            785 => "Customer ID Number",
            786 => "Alternative Unit of Measure",
            787 => "Alternative Demand Formatting",
            788 => "Alternative Consumption Formatting",
            1024 => "Instantaneous Demand",
            1025 => "Current Day Consumption Delivered",
            1026 => "Current Day Consumption Received",
            1027 => "Previous Day Consumption Delivered",
            1028 => "Previous Day Consumption Received",
            1029 => "Current Partial Profile Interval Start Time Delivered",
            1030 => "Current Partial Profile Interval Start Time Received",
            1031 => "Current Partial Profile Interval Value Delivered",
            1032 => "Current Partial Profile Interval Value Received",
            1033 => "Current Day Max Pressure",
            1034 => "Current Day Min Pressure",
            1035 => "Previous Day Max Pressure",
            1036 => "Previous Day Min Pressure",
            1037 => "Current Day Max Demand",
            1038 => "Previous Day Max Demand",
            1039 => "Current Month Max Demand",
            1040 => "Current Year Max Demand",
            1041 => "Current Day Max Energy Carrier Demand",
            1042 => "Previous Day Max Energy Carrier Demand",
            1043 => "Current Month Max Energy Carrier Demand",
            1044 => "Current Month Min Energy Carrier Demand",
            1045 => "Current Year Max Energy Carrier Demand",
            1046 => "Current Year Min Energy Carrier Demand",
            1056 => "Previous Day 2 Consumption Delivered",
            1057 => "Previous Day 2 Consumption Received",
            1058 => "Previous Day 3 Consumption Delivered",
            1059 => "Previous Day 3 Consumption Received",
            1060 => "Previous Day 4 Consumption Delivered",
            1061 => "Previous Day 4 Consumption Received",
            1062 => "Previous Day 5 Consumption Delivered",
            1063 => "Previous Day 5 Consumption Received",
            1064 => "Previous Day 6 Consumption Delivered",
            1065 => "Previous Day 6 Consumption Received",
            1066 => "Previous Day 7 Consumption Delivered",
            1067 => "Previous Day 7 Consumption Received",
            1068 => "Previous Day 8 Consumption Delivered",
            1069 => "Previous Day 8 Consumption Received",
            1072 => "Current Week Consumption Delivered",
            1073 => "Current Week Consumption Received",
            1074 => "Previous Week Consumption Delivered",
            1075 => "Previous Week Consumption Received",
            1076 => "Previous Week 2 Consumption Delivered",
            1077 => "Previous Week 2 Consumption Received",
            1078 => "Previous Week 3 Consumption Delivered",
            1079 => "Previous Week 3 Consumption Received",
            1080 => "Previous Week 4 Consumption Delivered",
            1081 => "Previous Week 4 Consumption Received",
            1082 => "Previous Week 5 Consumption Delivered",
            1083 => "Previous Week 5 Consumption Received",
            1088 => "Current Month Consumption Delivered",
            1089 => "Current Month Consumption Received",
            1090 => "Previous Month Consumption Delivered",
            1091 => "Previous Month Consumption Received",
            1092 => "Previous Month 2 Consumption Delivered",
            1093 => "Previous Month 2 Consumption Received",
            1094 => "Previous Month 3 Consumption Delivered",
            1095 => "Previous Month 3 Consumption Received",
            1096 => "Previous Month 4 Consumption Delivered",
            1097 => "Previous Month 4 Consumption Received",
            1098 => "Previous Month 5 Consumption Delivered",
            1099 => "Previous Month 5 Consumption Received",
            1100 => "Previous Month 6 Consumption Delivered",
            1101 => "Previous Month 6 Consumption Received",
            1102 => "Previous Month 7 Consumption Delivered",
            1103 => "Previous Month 7 Consumption Received",
            1104 => "Previous Month 8 Consumption Delivered",
            1105 => "Previous Month 8 Consumption Received",
            1106 => "Previous Month 9 Consumption Delivered",
            1107 => "Previous Month 9 Consumption Received",
            1108 => "Previous Month 10 Consumption Delivered",
            1109 => "Previous Month 10 Consumption Received",
            1110 => "Previous Month 11 Consumption Delivered",
            1111 => "Previous Month 11 Consumption Received",
            1112 => "Previous Month 12 Consumption Delivered",
            1113 => "Previous Month 12 Consumption Received",
            1114 => "Previous Month 13 Consumption Delivered",
            1115 => "Previous Month 13 Consumption Received",
            1116 => "Historical Freeze Time",
            1280 => "Max Number of Periods Delivered",
            1536 => "Current Demand Delivered",
            1537 => "Demand Limit",
            1538 => "Demand Integration Period",
            1539 => "Number of Demand Subintervals",
            1540 => "Demand Limit Arm Duration",
            1541 => "Load Limit Supply State",
            1542 => "Load Limit Counter",
            1543 => "Supply Tamper State",
            1544 => "Supply Depletion State",
            1545 => "Supply Uncontrolled Flow State",
            1792 => "Current No Tier Block 1 Summation Delivered",
            1793 => "Current No Tier Block 2 Summation Delivered",
            1794 => "Current No Tier Block 3 Summation Delivered",
            1795 => "Current No Tier Block 4 Summation Delivered",
            1796 => "Current No Tier Block 5 Summation Delivered",
            1797 => "Current No Tier Block 6 Summation Delivered",
            1798 => "Current No Tier Block 7 Summation Delivered",
            1799 => "Current No Tier Block 8 Summation Delivered",
            1800 => "Current No Tier Block 9 Summation Delivered",
            1801 => "Current No Tier Block 10 Summation Delivered",
            1802 => "Current No Tier Block 11 Summation Delivered",
            1803 => "Current No Tier Block 12 Summation Delivered",
            1804 => "Current No Tier Block 13 Summation Delivered",
            1805 => "Current No Tier Block 14 Summation Delivered",
            1806 => "Current No Tier Block 15 Summation Delivered",
            1807 => "Current No Tier Block 16 Summation Delivered",
            1808 => "Current Tier 1 Block 1 Summation Delivered",
            1809 => "Current Tier 1 Block 2 Summation Delivered",
            1810 => "Current Tier 1 Block 3 Summation Delivered",
            1811 => "Current Tier 1 Block 4 Summation Delivered",
            1812 => "Current Tier 1 Block 5 Summation Delivered",
            1813 => "Current Tier 1 Block 6 Summation Delivered",
            1814 => "Current Tier 1 Block 7 Summation Delivered",
            1815 => "Current Tier 1 Block 8 Summation Delivered",
            1816 => "Current Tier 1 Block 9 Summation Delivered",
            1817 => "Current Tier 1 Block 10 Summation Delivered",
            1818 => "Current Tier 1 Block 11 Summation Delivered",
            1819 => "Current Tier 1 Block 12 Summation Delivered",
            1820 => "Current Tier 1 Block 13 Summation Delivered",
            1821 => "Current Tier 1 Block 14 Summation Delivered",
            1822 => "Current Tier 1 Block 15 Summation Delivered",
            1823 => "Current Tier 1 Block 16 Summation Delivered",
            1824 => "Current Tier 2 Block 1 Summation Delivered",
            1825 => "Current Tier 2 Block 2 Summation Delivered",
            1826 => "Current Tier 2 Block 3 Summation Delivered",
            1827 => "Current Tier 2 Block 4 Summation Delivered",
            1828 => "Current Tier 2 Block 5 Summation Delivered",
            1829 => "Current Tier 2 Block 6 Summation Delivered",
            1830 => "Current Tier 2 Block 7 Summation Delivered",
            1831 => "Current Tier 2 Block 8 Summation Delivered",
            1832 => "Current Tier 2 Block 9 Summation Delivered",
            1833 => "Current Tier 2 Block 10 Summation Delivered",
            1834 => "Current Tier 2 Block 11 Summation Delivered",
            1835 => "Current Tier 2 Block 12 Summation Delivered",
            1836 => "Current Tier 2 Block 13 Summation Delivered",
            1837 => "Current Tier 2 Block 14 Summation Delivered",
            1838 => "Current Tier 2 Block 15 Summation Delivered",
            1839 => "Current Tier 2 Block 16 Summation Delivered",
            1840 => "Current Tier 3 Block 1 Summation Delivered",
            1841 => "Current Tier 3 Block 2 Summation Delivered",
            1842 => "Current Tier 3 Block 3 Summation Delivered",
            1843 => "Current Tier 3 Block 4 Summation Delivered",
            1844 => "Current Tier 3 Block 5 Summation Delivered",
            1845 => "Current Tier 3 Block 6 Summation Delivered",
            1846 => "Current Tier 3 Block 7 Summation Delivered",
            1847 => "Current Tier 3 Block 8 Summation Delivered",
            1848 => "Current Tier 3 Block 9 Summation Delivered",
            1849 => "Current Tier 3 Block 10 Summation Delivered",
            1850 => "Current Tier 3 Block 11 Summation Delivered",
            1851 => "Current Tier 3 Block 12 Summation Delivered",
            1852 => "Current Tier 3 Block 13 Summation Delivered",
            1853 => "Current Tier 3 Block 14 Summation Delivered",
            1854 => "Current Tier 3 Block 15 Summation Delivered",
            1855 => "Current Tier 3 Block 16 Summation Delivered",
            1856 => "Current Tier 4 Block 1 Summation Delivered",
            1857 => "Current Tier 4 Block 2 Summation Delivered",
            1858 => "Current Tier 4 Block 3 Summation Delivered",
            1859 => "Current Tier 4 Block 4 Summation Delivered",
            1860 => "Current Tier 4 Block 5 Summation Delivered",
            1861 => "Current Tier 4 Block 6 Summation Delivered",
            1862 => "Current Tier 4 Block 7 Summation Delivered",
            1863 => "Current Tier 4 Block 8 Summation Delivered",
            1864 => "Current Tier 4 Block 9 Summation Delivered",
            1865 => "Current Tier 4 Block 10 Summation Delivered",
            1866 => "Current Tier 4 Block 11 Summation Delivered",
            1867 => "Current Tier 4 Block 12 Summation Delivered",
            1868 => "Current Tier 4 Block 13 Summation Delivered",
            1869 => "Current Tier 4 Block 14 Summation Delivered",
            1870 => "Current Tier 4 Block 15 Summation Delivered",
            1871 => "Current Tier 4 Block 16 Summation Delivered",
            1872 => "Current Tier 5 Block 1 Summation Delivered",
            1873 => "Current Tier 5 Block 2 Summation Delivered",
            1874 => "Current Tier 5 Block 3 Summation Delivered",
            1875 => "Current Tier 5 Block 4 Summation Delivered",
            1876 => "Current Tier 5 Block 5 Summation Delivered",
            1877 => "Current Tier 5 Block 6 Summation Delivered",
            1878 => "Current Tier 5 Block 7 Summation Delivered",
            1879 => "Current Tier 5 Block 8 Summation Delivered",
            1880 => "Current Tier 5 Block 9 Summation Delivered",
            1881 => "Current Tier 5 Block 10 Summation Delivered",
            1882 => "Current Tier 5 Block 11 Summation Delivered",
            1883 => "Current Tier 5 Block 12 Summation Delivered",
            1884 => "Current Tier 5 Block 13 Summation Delivered",
            1885 => "Current Tier 5 Block 14 Summation Delivered",
            1886 => "Current Tier 5 Block 15 Summation Delivered",
            1887 => "Current Tier 5 Block 16 Summation Delivered",
            1888 => "Current Tier 6 Block 1 Summation Delivered",
            1889 => "Current Tier 6 Block 2 Summation Delivered",
            1890 => "Current Tier 6 Block 3 Summation Delivered",
            1891 => "Current Tier 6 Block 4 Summation Delivered",
            1892 => "Current Tier 6 Block 5 Summation Delivered",
            1893 => "Current Tier 6 Block 6 Summation Delivered",
            1894 => "Current Tier 6 Block 7 Summation Delivered",
            1895 => "Current Tier 6 Block 8 Summation Delivered",
            1896 => "Current Tier 6 Block 9 Summation Delivered",
            1897 => "Current Tier 6 Block 10 Summation Delivered",
            1898 => "Current Tier 6 Block 11 Summation Delivered",
            1899 => "Current Tier 6 Block 12 Summation Delivered",
            1900 => "Current Tier 6 Block 13 Summation Delivered",
            1901 => "Current Tier 6 Block 14 Summation Delivered",
            1902 => "Current Tier 6 Block 15 Summation Delivered",
            1903 => "Current Tier 6 Block 16 Summation Delivered",
            1904 => "Current Tier 7 Block 1 Summation Delivered",
            1905 => "Current Tier 7 Block 2 Summation Delivered",
            1906 => "Current Tier 7 Block 3 Summation Delivered",
            1907 => "Current Tier 7 Block 4 Summation Delivered",
            1908 => "Current Tier 7 Block 5 Summation Delivered",
            1909 => "Current Tier 7 Block 6 Summation Delivered",
            1910 => "Current Tier 7 Block 7 Summation Delivered",
            1911 => "Current Tier 7 Block 8 Summation Delivered",
            1912 => "Current Tier 7 Block 9 Summation Delivered",
            1913 => "Current Tier 7 Block 10 Summation Delivered",
            1914 => "Current Tier 7 Block 11 Summation Delivered",
            1915 => "Current Tier 7 Block 12 Summation Delivered",
            1916 => "Current Tier 7 Block 13 Summation Delivered",
            1917 => "Current Tier 7 Block 14 Summation Delivered",
            1918 => "Current Tier 7 Block 15 Summation Delivered",
            1919 => "Current Tier 7 Block 16 Summation Delivered",
            1920 => "Current Tier 8 Block 1 Summation Delivered",
            1921 => "Current Tier 8 Block 2 Summation Delivered",
            1922 => "Current Tier 8 Block 3 Summation Delivered",
            1923 => "Current Tier 8 Block 4 Summation Delivered",
            1924 => "Current Tier 8 Block 5 Summation Delivered",
            1925 => "Current Tier 8 Block 6 Summation Delivered",
            1926 => "Current Tier 8 Block 7 Summation Delivered",
            1927 => "Current Tier 8 Block 8 Summation Delivered",
            1928 => "Current Tier 8 Block 9 Summation Delivered",
            1929 => "Current Tier 8 Block 10 Summation Delivered",
            1930 => "Current Tier 8 Block 11 Summation Delivered",
            1931 => "Current Tier 8 Block 12 Summation Delivered",
            1932 => "Current Tier 8 Block 13 Summation Delivered",
            1933 => "Current Tier 8 Block 14 Summation Delivered",
            1934 => "Current Tier 8 Block 15 Summation Delivered",
            1935 => "Current Tier 8 Block 16 Summation Delivered",
            1936 => "Current Tier 9 Block 1 Summation Delivered",
            1937 => "Current Tier 9 Block 2 Summation Delivered",
            1938 => "Current Tier 9 Block 3 Summation Delivered",
            1939 => "Current Tier 9 Block 4 Summation Delivered",
            1940 => "Current Tier 9 Block 5 Summation Delivered",
            1941 => "Current Tier 9 Block 6 Summation Delivered",
            1942 => "Current Tier 9 Block 7 Summation Delivered",
            1943 => "Current Tier 9 Block 8 Summation Delivered",
            1944 => "Current Tier 9 Block 9 Summation Delivered",
            1945 => "Current Tier 9 Block 10 Summation Delivered",
            1946 => "Current Tier 9 Block 11 Summation Delivered",
            1947 => "Current Tier 9 Block 12 Summation Delivered",
            1948 => "Current Tier 9 Block 13 Summation Delivered",
            1949 => "Current Tier 9 Block 14 Summation Delivered",
            1950 => "Current Tier 9 Block 15 Summation Delivered",
            1951 => "Current Tier 9 Block 16 Summation Delivered",
            1952 => "Current Tier 10 Block 1 Summation Delivered",
            1953 => "Current Tier 10 Block 2 Summation Delivered",
            1954 => "Current Tier 10 Block 3 Summation Delivered",
            1955 => "Current Tier 10 Block 4 Summation Delivered",
            1956 => "Current Tier 10 Block 5 Summation Delivered",
            1957 => "Current Tier 10 Block 6 Summation Delivered",
            1958 => "Current Tier 10 Block 7 Summation Delivered",
            1959 => "Current Tier 10 Block 8 Summation Delivered",
            1960 => "Current Tier 10 Block 9 Summation Delivered",
            1961 => "Current Tier 10 Block 10 Summation Delivered",
            1962 => "Current Tier 10 Block 11 Summation Delivered",
            1963 => "Current Tier 10 Block 12 Summation Delivered",
            1964 => "Current Tier 10 Block 13 Summation Delivered",
            1965 => "Current Tier 10 Block 14 Summation Delivered",
            1966 => "Current Tier 10 Block 15 Summation Delivered",
            1967 => "Current Tier 10 Block 16 Summation Delivered",
            1968 => "Current Tier 11 Block 1 Summation Delivered",
            1969 => "Current Tier 11 Block 2 Summation Delivered",
            1970 => "Current Tier 11 Block 3 Summation Delivered",
            1971 => "Current Tier 11 Block 4 Summation Delivered",
            1972 => "Current Tier 11 Block 5 Summation Delivered",
            1973 => "Current Tier 11 Block 6 Summation Delivered",
            1974 => "Current Tier 11 Block 7 Summation Delivered",
            1975 => "Current Tier 11 Block 8 Summation Delivered",
            1976 => "Current Tier 11 Block 9 Summation Delivered",
            1977 => "Current Tier 11 Block 10 Summation Delivered",
            1978 => "Current Tier 11 Block 11 Summation Delivered",
            1979 => "Current Tier 11 Block 12 Summation Delivered",
            1980 => "Current Tier 11 Block 13 Summation Delivered",
            1981 => "Current Tier 11 Block 14 Summation Delivered",
            1982 => "Current Tier 11 Block 15 Summation Delivered",
            1983 => "Current Tier 11 Block 16 Summation Delivered",
            1984 => "Current Tier 12 Block 1 Summation Delivered",
            1985 => "Current Tier 12 Block 2 Summation Delivered",
            1986 => "Current Tier 12 Block 3 Summation Delivered",
            1987 => "Current Tier 12 Block 4 Summation Delivered",
            1988 => "Current Tier 12 Block 5 Summation Delivered",
            1989 => "Current Tier 12 Block 6 Summation Delivered",
            1990 => "Current Tier 12 Block 7 Summation Delivered",
            1991 => "Current Tier 12 Block 8 Summation Delivered",
            1992 => "Current Tier 12 Block 9 Summation Delivered",
            1993 => "Current Tier 12 Block 10 Summation Delivered",
            1994 => "Current Tier 12 Block 11 Summation Delivered",
            1995 => "Current Tier 12 Block 12 Summation Delivered",
            1996 => "Current Tier 12 Block 13 Summation Delivered",
            1997 => "Current Tier 12 Block 14 Summation Delivered",
            1998 => "Current Tier 12 Block 15 Summation Delivered",
            1999 => "Current Tier 12 Block 16 Summation Delivered",
            2000 => "Current Tier 13 Block 1 Summation Delivered",
            2001 => "Current Tier 13 Block 2 Summation Delivered",
            2002 => "Current Tier 13 Block 3 Summation Delivered",
            2003 => "Current Tier 13 Block 4 Summation Delivered",
            2004 => "Current Tier 13 Block 5 Summation Delivered",
            2005 => "Current Tier 13 Block 6 Summation Delivered",
            2006 => "Current Tier 13 Block 7 Summation Delivered",
            2007 => "Current Tier 13 Block 8 Summation Delivered",
            2008 => "Current Tier 13 Block 9 Summation Delivered",
            2009 => "Current Tier 13 Block 10 Summation Delivered",
            2010 => "Current Tier 13 Block 11 Summation Delivered",
            2011 => "Current Tier 13 Block 12 Summation Delivered",
            2012 => "Current Tier 13 Block 13 Summation Delivered",
            2013 => "Current Tier 13 Block 14 Summation Delivered",
            2014 => "Current Tier 13 Block 15 Summation Delivered",
            2015 => "Current Tier 13 Block 16 Summation Delivered",
            2016 => "Current Tier 14 Block 1 Summation Delivered",
            2017 => "Current Tier 14 Block 2 Summation Delivered",
            2018 => "Current Tier 14 Block 3 Summation Delivered",
            2019 => "Current Tier 14 Block 4 Summation Delivered",
            2020 => "Current Tier 14 Block 5 Summation Delivered",
            2021 => "Current Tier 14 Block 6 Summation Delivered",
            2022 => "Current Tier 14 Block 7 Summation Delivered",
            2023 => "Current Tier 14 Block 8 Summation Delivered",
            2024 => "Current Tier 14 Block 9 Summation Delivered",
            2025 => "Current Tier 14 Block 10 Summation Delivered",
            2026 => "Current Tier 14 Block 11 Summation Delivered",
            2027 => "Current Tier 14 Block 12 Summation Delivered",
            2028 => "Current Tier 14 Block 13 Summation Delivered",
            2029 => "Current Tier 14 Block 14 Summation Delivered",
            2030 => "Current Tier 14 Block 15 Summation Delivered",
            2031 => "Current Tier 14 Block 16 Summation Delivered",
            2032 => "Current Tier 15 Block 1 Summation Delivered",
            2033 => "Current Tier 15 Block 2 Summation Delivered",
            2034 => "Current Tier 15 Block 3 Summation Delivered",
            2035 => "Current Tier 15 Block 4 Summation Delivered",
            2036 => "Current Tier 15 Block 5 Summation Delivered",
            2037 => "Current Tier 15 Block 6 Summation Delivered",
            2038 => "Current Tier 15 Block 7 Summation Delivered",
            2039 => "Current Tier 15 Block 8 Summation Delivered",
            2040 => "Current Tier 15 Block 9 Summation Delivered",
            2041 => "Current Tier 15 Block 10 Summation Delivered",
            2042 => "Current Tier 15 Block 11 Summation Delivered",
            2043 => "Current Tier 15 Block 12 Summation Delivered",
            2044 => "Current Tier 15 Block 13 Summation Delivered",
            2045 => "Current Tier 15 Block 14 Summation Delivered",
            2046 => "Current Tier 15 Block 15 Summation Delivered",
            2047 => "Current Tier 15 Block 16 Summation Delivered",
            2048 => "Generic Alarm Mask",
            2049 => "Electricity Alarm Mask",
            2050 => "Generic Flow/Pressure Alarm Mask",
            2051 => "Water Specific Alarm Mask",
            2052 => "Heat and Cooling Specific Alarm Mask",
            2053 => "Gas Specific Alarm Mask",
            2054 => "Extended Generic Alarm Mask",
            2055 => "Manufacturer Alarm Mask",
            2304 => "Current No Tier Block 1 Summation Received",
            2305 => "Current No Tier Block 2 Summation Received",
            2306 => "Current No Tier Block 3 Summation Received",
            2307 => "Current No Tier Block 4 Summation Received",
            2308 => "Current No Tier Block 5 Summation Received",
            2309 => "Current No Tier Block 6 Summation Received",
            2310 => "Current No Tier Block 7 Summation Received",
            2311 => "Current No Tier Block 8 Summation Received",
            2312 => "Current No Tier Block 9 Summation Received",
            2313 => "Current No Tier Block 10 Summation Received",
            2314 => "Current No Tier Block 11 Summation Received",
            2315 => "Current No Tier Block 12 Summation Received",
            2316 => "Current No Tier Block 13 Summation Received",
            2317 => "Current No Tier Block 14 Summation Received",
            2318 => "Current No Tier Block 15 Summation Received",
            2319 => "Current No Tier Block 16 Summation Received",
            2320 => "Current Tier 1 Block 1 Summation Received",
            2321 => "Current Tier 1 Block 2 Summation Received",
            2322 => "Current Tier 1 Block 3 Summation Received",
            2323 => "Current Tier 1 Block 4 Summation Received",
            2324 => "Current Tier 1 Block 5 Summation Received",
            2325 => "Current Tier 1 Block 6 Summation Received",
            2326 => "Current Tier 1 Block 7 Summation Received",
            2327 => "Current Tier 1 Block 8 Summation Received",
            2328 => "Current Tier 1 Block 9 Summation Received",
            2329 => "Current Tier 1 Block 10 Summation Received",
            2330 => "Current Tier 1 Block 11 Summation Received",
            2331 => "Current Tier 1 Block 12 Summation Received",
            2332 => "Current Tier 1 Block 13 Summation Received",
            2333 => "Current Tier 1 Block 14 Summation Received",
            2334 => "Current Tier 1 Block 15 Summation Received",
            2335 => "Current Tier 1 Block 16 Summation Received",
            2336 => "Current Tier 2 Block 1 Summation Received",
            2337 => "Current Tier 2 Block 2 Summation Received",
            2338 => "Current Tier 2 Block 3 Summation Received",
            2339 => "Current Tier 2 Block 4 Summation Received",
            2340 => "Current Tier 2 Block 5 Summation Received",
            2341 => "Current Tier 2 Block 6 Summation Received",
            2342 => "Current Tier 2 Block 7 Summation Received",
            2343 => "Current Tier 2 Block 8 Summation Received",
            2344 => "Current Tier 2 Block 9 Summation Received",
            2345 => "Current Tier 2 Block 10 Summation Received",
            2346 => "Current Tier 2 Block 11 Summation Received",
            2347 => "Current Tier 2 Block 12 Summation Received",
            2348 => "Current Tier 2 Block 13 Summation Received",
            2349 => "Current Tier 2 Block 14 Summation Received",
            2350 => "Current Tier 2 Block 15 Summation Received",
            2351 => "Current Tier 2 Block 16 Summation Received",
            2352 => "Current Tier 3 Block 1 Summation Received",
            2353 => "Current Tier 3 Block 2 Summation Received",
            2354 => "Current Tier 3 Block 3 Summation Received",
            2355 => "Current Tier 3 Block 4 Summation Received",
            2356 => "Current Tier 3 Block 5 Summation Received",
            2357 => "Current Tier 3 Block 6 Summation Received",
            2358 => "Current Tier 3 Block 7 Summation Received",
            2359 => "Current Tier 3 Block 8 Summation Received",
            2360 => "Current Tier 3 Block 9 Summation Received",
            2361 => "Current Tier 3 Block 10 Summation Received",
            2362 => "Current Tier 3 Block 11 Summation Received",
            2363 => "Current Tier 3 Block 12 Summation Received",
            2364 => "Current Tier 3 Block 13 Summation Received",
            2365 => "Current Tier 3 Block 14 Summation Received",
            2366 => "Current Tier 3 Block 15 Summation Received",
            2367 => "Current Tier 3 Block 16 Summation Received",
            2368 => "Current Tier 4 Block 1 Summation Received",
            2369 => "Current Tier 4 Block 2 Summation Received",
            2370 => "Current Tier 4 Block 3 Summation Received",
            2371 => "Current Tier 4 Block 4 Summation Received",
            2372 => "Current Tier 4 Block 5 Summation Received",
            2373 => "Current Tier 4 Block 6 Summation Received",
            2374 => "Current Tier 4 Block 7 Summation Received",
            2375 => "Current Tier 4 Block 8 Summation Received",
            2376 => "Current Tier 4 Block 9 Summation Received",
            2377 => "Current Tier 4 Block 10 Summation Received",
            2378 => "Current Tier 4 Block 11 Summation Received",
            2379 => "Current Tier 4 Block 12 Summation Received",
            2380 => "Current Tier 4 Block 13 Summation Received",
            2381 => "Current Tier 4 Block 14 Summation Received",
            2382 => "Current Tier 4 Block 15 Summation Received",
            2383 => "Current Tier 4 Block 16 Summation Received",
            2384 => "Current Tier 5 Block 1 Summation Received",
            2385 => "Current Tier 5 Block 2 Summation Received",
            2386 => "Current Tier 5 Block 3 Summation Received",
            2387 => "Current Tier 5 Block 4 Summation Received",
            2388 => "Current Tier 5 Block 5 Summation Received",
            2389 => "Current Tier 5 Block 6 Summation Received",
            2390 => "Current Tier 5 Block 7 Summation Received",
            2391 => "Current Tier 5 Block 8 Summation Received",
            2392 => "Current Tier 5 Block 9 Summation Received",
            2393 => "Current Tier 5 Block 10 Summation Received",
            2394 => "Current Tier 5 Block 11 Summation Received",
            2395 => "Current Tier 5 Block 12 Summation Received",
            2396 => "Current Tier 5 Block 13 Summation Received",
            2397 => "Current Tier 5 Block 14 Summation Received",
            2398 => "Current Tier 5 Block 15 Summation Received",
            2399 => "Current Tier 5 Block 16 Summation Received",
            2400 => "Current Tier 6 Block 1 Summation Received",
            2401 => "Current Tier 6 Block 2 Summation Received",
            2402 => "Current Tier 6 Block 3 Summation Received",
            2403 => "Current Tier 6 Block 4 Summation Received",
            2404 => "Current Tier 6 Block 5 Summation Received",
            2405 => "Current Tier 6 Block 6 Summation Received",
            2406 => "Current Tier 6 Block 7 Summation Received",
            2407 => "Current Tier 6 Block 8 Summation Received",
            2408 => "Current Tier 6 Block 9 Summation Received",
            2409 => "Current Tier 6 Block 10 Summation Received",
            2410 => "Current Tier 6 Block 11 Summation Received",
            2411 => "Current Tier 6 Block 12 Summation Received",
            2412 => "Current Tier 6 Block 13 Summation Received",
            2413 => "Current Tier 6 Block 14 Summation Received",
            2414 => "Current Tier 6 Block 15 Summation Received",
            2415 => "Current Tier 6 Block 16 Summation Received",
            2416 => "Current Tier 7 Block 1 Summation Received",
            2417 => "Current Tier 7 Block 2 Summation Received",
            2418 => "Current Tier 7 Block 3 Summation Received",
            2419 => "Current Tier 7 Block 4 Summation Received",
            2420 => "Current Tier 7 Block 5 Summation Received",
            2421 => "Current Tier 7 Block 6 Summation Received",
            2422 => "Current Tier 7 Block 7 Summation Received",
            2423 => "Current Tier 7 Block 8 Summation Received",
            2424 => "Current Tier 7 Block 9 Summation Received",
            2425 => "Current Tier 7 Block 10 Summation Received",
            2426 => "Current Tier 7 Block 11 Summation Received",
            2427 => "Current Tier 7 Block 12 Summation Received",
            2428 => "Current Tier 7 Block 13 Summation Received",
            2429 => "Current Tier 7 Block 14 Summation Received",
            2430 => "Current Tier 7 Block 15 Summation Received",
            2431 => "Current Tier 7 Block 16 Summation Received",
            2432 => "Current Tier 8 Block 1 Summation Received",
            2433 => "Current Tier 8 Block 2 Summation Received",
            2434 => "Current Tier 8 Block 3 Summation Received",
            2435 => "Current Tier 8 Block 4 Summation Received",
            2436 => "Current Tier 8 Block 5 Summation Received",
            2437 => "Current Tier 8 Block 6 Summation Received",
            2438 => "Current Tier 8 Block 7 Summation Received",
            2439 => "Current Tier 8 Block 8 Summation Received",
            2440 => "Current Tier 8 Block 9 Summation Received",
            2441 => "Current Tier 8 Block 10 Summation Received",
            2442 => "Current Tier 8 Block 11 Summation Received",
            2443 => "Current Tier 8 Block 12 Summation Received",
            2444 => "Current Tier 8 Block 13 Summation Received",
            2445 => "Current Tier 8 Block 14 Summation Received",
            2446 => "Current Tier 8 Block 15 Summation Received",
            2447 => "Current Tier 8 Block 16 Summation Received",
            2448 => "Current Tier 9 Block 1 Summation Received",
            2449 => "Current Tier 9 Block 2 Summation Received",
            2450 => "Current Tier 9 Block 3 Summation Received",
            2451 => "Current Tier 9 Block 4 Summation Received",
            2452 => "Current Tier 9 Block 5 Summation Received",
            2453 => "Current Tier 9 Block 6 Summation Received",
            2454 => "Current Tier 9 Block 7 Summation Received",
            2455 => "Current Tier 9 Block 8 Summation Received",
            2456 => "Current Tier 9 Block 9 Summation Received",
            2457 => "Current Tier 9 Block 10 Summation Received",
            2458 => "Current Tier 9 Block 11 Summation Received",
            2459 => "Current Tier 9 Block 12 Summation Received",
            2460 => "Current Tier 9 Block 13 Summation Received",
            2461 => "Current Tier 9 Block 14 Summation Received",
            2462 => "Current Tier 9 Block 15 Summation Received",
            2463 => "Current Tier 9 Block 16 Summation Received",
            2464 => "Current Tier 10 Block 1 Summation Received",
            2465 => "Current Tier 10 Block 2 Summation Received",
            2466 => "Current Tier 10 Block 3 Summation Received",
            2467 => "Current Tier 10 Block 4 Summation Received",
            2468 => "Current Tier 10 Block 5 Summation Received",
            2469 => "Current Tier 10 Block 6 Summation Received",
            2470 => "Current Tier 10 Block 7 Summation Received",
            2471 => "Current Tier 10 Block 8 Summation Received",
            2472 => "Current Tier 10 Block 9 Summation Received",
            2473 => "Current Tier 10 Block 10 Summation Received",
            2474 => "Current Tier 10 Block 11 Summation Received",
            2475 => "Current Tier 10 Block 12 Summation Received",
            2476 => "Current Tier 10 Block 13 Summation Received",
            2477 => "Current Tier 10 Block 14 Summation Received",
            2478 => "Current Tier 10 Block 15 Summation Received",
            2479 => "Current Tier 10 Block 16 Summation Received",
            2480 => "Current Tier 11 Block 1 Summation Received",
            2481 => "Current Tier 11 Block 2 Summation Received",
            2482 => "Current Tier 11 Block 3 Summation Received",
            2483 => "Current Tier 11 Block 4 Summation Received",
            2484 => "Current Tier 11 Block 5 Summation Received",
            2485 => "Current Tier 11 Block 6 Summation Received",
            2486 => "Current Tier 11 Block 7 Summation Received",
            2487 => "Current Tier 11 Block 8 Summation Received",
            2488 => "Current Tier 11 Block 9 Summation Received",
            2489 => "Current Tier 11 Block 10 Summation Received",
            2490 => "Current Tier 11 Block 11 Summation Received",
            2491 => "Current Tier 11 Block 12 Summation Received",
            2492 => "Current Tier 11 Block 13 Summation Received",
            2493 => "Current Tier 11 Block 14 Summation Received",
            2494 => "Current Tier 11 Block 15 Summation Received",
            2495 => "Current Tier 11 Block 16 Summation Received",
            2496 => "Current Tier 12 Block 1 Summation Received",
            2497 => "Current Tier 12 Block 2 Summation Received",
            2498 => "Current Tier 12 Block 3 Summation Received",
            2499 => "Current Tier 12 Block 4 Summation Received",
            2500 => "Current Tier 12 Block 5 Summation Received",
            2501 => "Current Tier 12 Block 6 Summation Received",
            2502 => "Current Tier 12 Block 7 Summation Received",
            2503 => "Current Tier 12 Block 8 Summation Received",
            2504 => "Current Tier 12 Block 9 Summation Received",
            2505 => "Current Tier 12 Block 10 Summation Received",
            2506 => "Current Tier 12 Block 11 Summation Received",
            2507 => "Current Tier 12 Block 12 Summation Received",
            2508 => "Current Tier 12 Block 13 Summation Received",
            2509 => "Current Tier 12 Block 14 Summation Received",
            2510 => "Current Tier 12 Block 15 Summation Received",
            2511 => "Current Tier 12 Block 16 Summation Received",
            2512 => "Current Tier 13 Block 1 Summation Received",
            2513 => "Current Tier 13 Block 2 Summation Received",
            2514 => "Current Tier 13 Block 3 Summation Received",
            2515 => "Current Tier 13 Block 4 Summation Received",
            2516 => "Current Tier 13 Block 5 Summation Received",
            2517 => "Current Tier 13 Block 6 Summation Received",
            2518 => "Current Tier 13 Block 7 Summation Received",
            2519 => "Current Tier 13 Block 8 Summation Received",
            2520 => "Current Tier 13 Block 9 Summation Received",
            2521 => "Current Tier 13 Block 10 Summation Received",
            2522 => "Current Tier 13 Block 11 Summation Received",
            2523 => "Current Tier 13 Block 12 Summation Received",
            2524 => "Current Tier 13 Block 13 Summation Received",
            2525 => "Current Tier 13 Block 14 Summation Received",
            2526 => "Current Tier 13 Block 15 Summation Received",
            2527 => "Current Tier 13 Block 16 Summation Received",
            2528 => "Current Tier 14 Block 1 Summation Received",
            2529 => "Current Tier 14 Block 2 Summation Received",
            2530 => "Current Tier 14 Block 3 Summation Received",
            2531 => "Current Tier 14 Block 4 Summation Received",
            2532 => "Current Tier 14 Block 5 Summation Received",
            2533 => "Current Tier 14 Block 6 Summation Received",
            2534 => "Current Tier 14 Block 7 Summation Received",
            2535 => "Current Tier 14 Block 8 Summation Received",
            2536 => "Current Tier 14 Block 9 Summation Received",
            2537 => "Current Tier 14 Block 10 Summation Received",
            2538 => "Current Tier 14 Block 11 Summation Received",
            2539 => "Current Tier 14 Block 12 Summation Received",
            2540 => "Current Tier 14 Block 13 Summation Received",
            2541 => "Current Tier 14 Block 14 Summation Received",
            2542 => "Current Tier 14 Block 15 Summation Received",
            2543 => "Current Tier 14 Block 16 Summation Received",
            2544 => "Current Tier 15 Block 1 Summation Received",
            2545 => "Current Tier 15 Block 2 Summation Received",
            2546 => "Current Tier 15 Block 3 Summation Received",
            2547 => "Current Tier 15 Block 4 Summation Received",
            2548 => "Current Tier 15 Block 5 Summation Received",
            2549 => "Current Tier 15 Block 6 Summation Received",
            2550 => "Current Tier 15 Block 7 Summation Received",
            2551 => "Current Tier 15 Block 8 Summation Received",
            2552 => "Current Tier 15 Block 9 Summation Received",
            2553 => "Current Tier 15 Block 10 Summation Received",
            2554 => "Current Tier 15 Block 11 Summation Received",
            2555 => "Current Tier 15 Block 12 Summation Received",
            2556 => "Current Tier 15 Block 13 Summation Received",
            2557 => "Current Tier 15 Block 14 Summation Received",
            2558 => "Current Tier 15 Block 15 Summation Received",
            2559 => "Current Tier 15 Block 16 Summation Received",
            2560 => "Bill to Date Delivered",
            2561 => "Bill to Date Time Stamp Delivered",
            2562 => "Projected Bill Delivered",
            2563 => "Projected Bill Time Stamp Delivered",
            2564 => "Bill Delivered Trailing Digit",
            2576 => "Bill to Date Received",
            2577 => "Bill to Date Time Stamp Received",
            2578 => "Projected Bill Received",
            2579 => "Projected Bill Time Stamp Received",
            2580 => "Bill Received Trailing Digit",
            2816 => "Proposed Change Supply Implementation Time",
            2817 => "Proposed Change Supply Status",
            2832 => "Uncontrolled Flow Threshold",
            2833 => "Uncontrolled Flow Unit of Measure",
            2834 => "Uncontrolled Flow Multiplier",
            2835 => "Uncontrolled Flow Divisor",
            2836 => "Flow Stabilisation Period",
            2837 => "Flow Measurement Period",
            3072 => "Alternative Instantaneous Demand",
            3073 => "Current Day Alternative Consumption Delivered",
            3074 => "Current Day Alternative Consumption Received",
            3075 => "Previous Day Alternative Consumption Delivered",
            3076 => "Previous Day Alternative Consumption Received",
            3077 => "Current Alternative Partial Profile Interval Start Time Delivered",
            3078 => "Current Alternative Partial Profile Interval Start Time Received",
            3079 => "Current Alternative Partial Profile Interval Value Delivered",
            3080 => "Current Alternative Partial Profile Interval Value Received",
            3081 => "Current Day Alternative Max Pressure",
            3082 => "Current Day Alternative Min Pressure",
            3083 => "Previous Day Alternative Max Pressure",
            3084 => "Previous Day Alternative Min Pressure",
            3085 => "Current Day Alternative Max Demand",
            3086 => "Previous Day Alternative Max Demand",
            3087 => "Current Month Alternative Max Demand",
            3088 => "Current Year Alternative Max Demand",
            3104 => "Previous Day 2 Alternative Consumption Delivered",
            3105 => "Previous Day 2 Alternative Consumption Received",
            3106 => "Previous Day 3 Alternative Consumption Delivered",
            3107 => "Previous Day 3 Alternative Consumption Received",
            3108 => "Previous Day 4 Alternative Consumption Delivered",
            3109 => "Previous Day 4 Alternative Consumption Received",
            3110 => "Previous Day 5 Alternative Consumption Delivered",
            3111 => "Previous Day 5 Alternative Consumption Received",
            3112 => "Previous Day 6 Alternative Consumption Delivered",
            3113 => "Previous Day 6 Alternative Consumption Received",
            3114 => "Previous Day 7 Alternative Consumption Delivered",
            3115 => "Previous Day 7 Alternative Consumption Received",
            3116 => "Previous Day 8 Alternative Consumption Delivered",
            3117 => "Previous Day 8 Alternative Consumption Received",
            3120 => "Current Week Alternative Consumption Delivered",
            3121 => "Current Week Alternative Consumption Received",
            3122 => "Previous Week Alternative Consumption Delivered",
            3123 => "Previous Week Alternative Consumption Received",
            3124 => "Previous Week 2 Alternative Consumption Delivered",
            3125 => "Previous Week 2 Alternative Consumption Received",
            3126 => "Previous Week 3 Alternative Consumption Delivered",
            3127 => "Previous Week 3 Alternative Consumption Received",
            3128 => "Previous Week 4 Alternative Consumption Delivered",
            3129 => "Previous Week 4 Alternative Consumption Received",
            3130 => "Previous Week 5 Alternative Consumption Delivered",
            3131 => "Previous Week 5 Alternative Consumption Received",
            3136 => "Current Month Alternative Consumption Delivered",
            3137 => "Current Month Alternative Consumption Received",
            3138 => "Previous Month Alternative Consumption Delivered",
            3139 => "Previous Month Alternative Consumption Received",
            3140 => "Previous Month 2 Alternative Consumption Delivered",
            3141 => "Previous Month 2 Alternative Consumption Received",
            3142 => "Previous Month 3 Alternative Consumption Delivered",
            3143 => "Previous Month 3 Alternative Consumption Received",
            3144 => "Previous Month 4 Alternative Consumption Delivered",
            3145 => "Previous Month 4 Alternative Consumption Received",
            3146 => "Previous Month 5 Alternative Consumption Delivered",
            3147 => "Previous Month 5 Alternative Consumption Received",
            3148 => "Previous Month 6 Alternative Consumption Delivered",
            3149 => "Previous Month 6 Alternative Consumption Received",
            3150 => "Previous Month 7 Alternative Consumption Delivered",
            3151 => "Previous Month 7 Alternative Consumption Received",
            3152 => "Previous Month 8 Alternative Consumption Delivered",
            3153 => "Previous Month 8 Alternative Consumption Received",
            3154 => "Previous Month 9 Alternative Consumption Delivered",
            3155 => "Previous Month 9 Alternative Consumption Received",
            3156 => "Previous Month 10 Alternative Consumption Delivered",
            3157 => "Previous Month 10 Alternative Consumption Received",
            3158 => "Previous Month 11 Alternative Consumption Delivered",
            3159 => "Previous Month 11 Alternative Consumption Received",
            3160 => "Previous Month 12 Alternative Consumption Delivered",
            3161 => "Previous Month 12 Alternative Consumption Received",
            3162 => "Previous Month 13 Alternative Consumption Delivered",
            3163 => "Previous Month 13 Alternative Consumption Received",
            65534 => "Attribute Reporting Status",
        }
        static RECEIVED_VALUES {
            0x0 => "Get Profile",
            0x1 => "Request Mirror Response",
            0x2 => "Mirror Removed",
            0x3 => "Request Fast Poll Mode",
            0x4 => "Schedule Snapshot",
            0x5 => "Take Snapshot",
            0x6 => "Get Snapshot",
            0x7 => "Start Sampling",
            0x8 => "Get Sampled Data",
            0x9 => "Mirror Report Attribute Response",
            0xa => "Reset Load Limit Counter",
            0xb => "Change Supply",
            0xc => "Local Change Supply",
            0xd => "Set Supply Status",
            0xe => "Set Uncontrolled Flow Threshold",
        }
        static SENT_VALUES {
            0x0 => "Get Profile Response",
            0x1 => "Request Mirror",
            0x2 => "Remove Mirror",
            0x3 => "Request Fast Poll Mode Response",
            0x4 => "Schedule Snapshot Response",
            0x5 => "Take Snapshot Response",
            0x6 => "Publish Snapshot",
            0x7 => "Get Sampled Data Response",
            0x8 => "Configure Mirror",
            0x9 => "Configure Notification Scheme",
            0xa => "Configure Notification Flags",
            0xb => "Get Notified Message",
            0xc => "Supply Status Response",
            0xd => "Start Sampling Response",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_se.met", "ZigBee ZCL Metering", "ZCL Metering");
        ATTRIBUTE = FieldDef::new("zbee_zcl_se.met.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_se.met.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_se.met.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod messaging {
    use super::*;

    values! {
        static RECEIVED_VALUES {
            0x0 => "Get Last Message",
            0x1 => "Message Confirmation",
            0x2 => "Get Message Cancellation",
        }
        static SENT_VALUES {
            0x0 => "Display Message",
            0x1 => "Cancel Message",
            0x2 => "Display Protected Message",
            0x3 => "Cancel All Messages",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_se.msg", "ZigBee ZCL Messaging", "ZCL Messaging");
        RECEIVED = FieldDef::new("zbee_zcl_se.msg.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_se.msg.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod key_establishment {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Supported Key Establishment Suites",
        }
        static RECEIVED_VALUES {
            0x0 => "Initiate Key Establishment Request",
            0x1 => "Ephemeral Data Request",
            0x2 => "Confirm Key Data Request",
            0x3 => "Terminate Key Establishment",
        }
        static SENT_VALUES {
            0x0 => "Initiate Key Establishment Response",
            0x1 => "Ephemeral Data Response",
            0x2 => "Confirm Key Data Response",
            0x3 => "Terminate Key Establishment",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_se.ke", "ZigBee ZCL Key Establishment", "ZCL Key Establishment");
        ATTRIBUTE = FieldDef::new("zbee_zcl_se.ke.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_se.ke.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_se.ke.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod appliance_identification {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0x0 => "Basic Identification",
            0x10 => "Company Name",
            0x11 => "Company Id",
            0x12 => "Brand Name",
            0x13 => "Brand Id",
            0x14 => "Model",
            0x15 => "Part Number",
            0x16 => "Product Revision",
            0x17 => "Software Revision",
            0x18 => "Product Type Name",
            0x19 => "Product Type Id",
            0x1a => "CECED Specification Version",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_ha.applident", "ZigBee ZCL Appliance Identification", "ZCL Appliance Identification");
        ATTRIBUTE = FieldDef::new("zbee_zcl_ha.applident.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
    }
}

mod electrical_measurement {
    use super::*;

    values! {
        static ATTRIBUTE_VALUES {
            0 => "Measurement Type",
            256 => "DC Voltage",
            257 => "DC Voltage Min",
            258 => "DC Voltage Max",
            259 => "DC Current",
            260 => "DC Current Min",
            261 => "DC Current Max",
            262 => "DC Power",
            263 => "DC Power Min",
            264 => "DC Power Max",
            512 => "DC Voltage Multiplier",
            513 => "DC Voltage Divisor",
            514 => "DC Current Multiplier",
            515 => "DC Current Divisor",
            516 => "DC Power Multiplier",
            517 => "DC Power Divisor",
            768 => "AC Frequency",
            769 => "AC Frequency Min",
            770 => "AC Frequency Max",
            771 => "Neutral Current",
            772 => "Total Active Power",
            773 => "Total Reactive Power",
            774 => "Total Apparent Power",
            775 => "Measured 1st Harmonic Current",
            776 => "Measured 3rd Harmonic Current",
            777 => "Measured 5th Harmonic Current",
            778 => "Measured 7th Harmonic Current",
            779 => "Measured 9th Harmonic Current",
            780 => "Measured 11th Harmonic Current",
            781 => "Measured Phase 1st Harmonic Current",
            782 => "Measured Phase 3rd Harmonic Current",
            783 => "Measured Phase 5th Harmonic Current",
            784 => "Measured Phase 7th Harmonic Current",
            785 => "Measured Phase 9th Harmonic Current",
            786 => "Measured Phase 11th Harmonic Current",
            1024 => "AC Frequency Multiplier",
            1025 => "AC Frequency Divisor",
            1026 => "Power Multiplier",
            1027 => "Power Divisor",
            1028 => "Harmonic Current Multiplier",
            1029 => "Phase Harmonic Current Multiplier",
            1281 => "Line Current",
            1282 => "Active Current",
            1283 => "Reactive Current",
            1285 => "RMS Voltage",
            1286 => "RMS Voltage Min",
            1287 => "RMS Voltage Max",
            1288 => "RMS Current",
            1289 => "RMS Current Min",
            1290 => "RMS Current Max",
            1291 => "Active Power",
            1292 => "Active Power Min",
            1293 => "Active Power Max",
            1294 => "Reactive Power",
            1295 => "Apparent Power",
            1296 => "Power Factor",
            1297 => "Average RMS Voltage Measurement Period",
            1298 => "Average RMS Over Voltage Counter",
            1299 => "Average RMS Under Voltage Counter",
            1300 => "RMS Extreme Over Voltage Period",
            1301 => "RMS Extreme Under Voltage Period",
            1302 => "RMS Voltage Sag Period",
            1303 => "RMS Voltage Swell Period",
            1536 => "AC Voltage Multiplier",
            1537 => "AC Voltage Divisor",
            1538 => "AC Current Multiplier",
            1539 => "AC Current Divisor",
            1540 => "AC Power Multiplier",
            1541 => "AC Power Divisor",
            1792 => "DC Overload Alarms Mask",
            1793 => "DC Voltage Overload",
            1794 => "DC Current Overload",
            2048 => "AC Alarms Mask",
            2049 => "AC Voltage Overload",
            2050 => "AC Current Overload",
            2051 => "AC Active Power Overload",
            2052 => "AC Reactive Power Overload",
            2053 => "Average RMS Over Voltage",
            2054 => "Average RMS Under Voltage",
            2055 => "RMS Extreme Over Voltage",
            2056 => "RMS Extreme Under Voltage",
            2057 => "RMS Voltage Sag",
            2058 => "RMS Voltage Swell",
            2305 => "Line Current Ph B",
            2306 => "Active Current Ph B",
            2307 => "Reactive Current Ph B",
            2309 => "RMS Voltage Ph B",
            2310 => "RMS Voltage Min Ph B",
            2311 => "RMS Voltage Max Ph B",
            2312 => "RMS Current Ph B",
            2313 => "RMS Current Min Ph B",
            2314 => "RMS Current Max Ph B",
            2315 => "Active Power Ph B",
            2316 => "Active Power Min Ph B",
            2317 => "Active Power Max Ph B",
            2318 => "Reactive Power Ph B",
            2319 => "Apparent Power Ph B",
            2320 => "Power Factor Ph B",
            2321 => "Average RMS Voltage Measurement Period Ph B",
            2322 => "Average RMS Over Voltage Counter Ph B",
            2323 => "Average RMS Under Voltage Counter Ph B",
            2324 => "RMS Extreme Over Voltage Period Ph B",
            2325 => "RMS Extreme Under Voltage Period Ph B",
            2326 => "RMS Voltage Sag Period Ph B",
            2327 => "RMS Voltage Swell Period Ph B",
            2561 => "Line Current Ph C",
            2563 => "Reactive Current Ph C",
            2565 => "RMS Voltage Ph C",
            2566 => "RMS Voltage Min Ph C",
            2567 => "RMS Voltage Max Ph C",
            2568 => "RMS Current Ph C",
            2569 => "RMS Current Min Ph C",
            2570 => "RMS Current Max Ph C",
            2571 => "Active Power Ph C",
            2572 => "Active Power Min Ph C",
            2573 => "Active Power Max Ph C",
            2574 => "Reactive Power Ph C",
            2575 => "Apparent Power Ph C",
            2576 => "Power Factor Ph C",
            2577 => "Average RMS Voltage Measurement Period Ph C",
            2578 => "Average RMS Over Voltage Counter Ph C",
            2579 => "Average RMS Under Voltage Counter Ph C",
            2580 => "RMS Extreme Over Voltage Period Ph C",
            2581 => "RMS Extreme Under Voltage Period Ph C",
            2582 => "RMS Voltage Sag Period Ph C",
            2583 => "RMS Voltage Swell Period Ph C",
        }
        static RECEIVED_VALUES {
            0x0 => "Get Profile Info",
            0x1 => "Get Measurement Profile",
        }
        static SENT_VALUES {
            0x0 => "Get Profile Info Response",
            0x1 => "Get Measurement Profile Response",
        }
    }

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_meas_sensing.elecmes", "ZigBee ZCL Electrical Measurement", "ZCL Electrical Measurement");
        ATTRIBUTE = FieldDef::new("zbee_zcl_meas_sensing.elecmes.attr_id", "Attribute", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_VALUES));
        RECEIVED = FieldDef::new("zbee_zcl_meas_sensing.elecmes.cmd.srv_rx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RECEIVED_VALUES));
        SENT = FieldDef::new("zbee_zcl_meas_sensing.elecmes.cmd.srv_tx.id", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SENT_VALUES));
    }
}

mod touchlink {
    use super::*;

    field_table! {
        /// The fields of the cluster.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_zcl_general.touchlink", "ZigBee ZCL Touchlink", "ZCL Touchlink");
    }
}

/// The clusters in the order of their numbers.
pub(super) static ABOUT: [About; 54] = [
    About {
        number: 0x0000,
        name: "Basic",
        attribute: Some(basic::ATTR_ID),
        received: Some(basic::CMD_SRV_RX_ID),
        sent: None,
    },
    About {
        number: 0x0001,
        name: "Power Configuration",
        attribute: Some(power_configuration::ATTR_ID),
        received: None,
        sent: None,
    },
    About {
        number: 0x0002,
        name: "Device Temperature Configuration",
        attribute: Some(device_temperature_configuration::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0003,
        name: "Identify",
        attribute: Some(identify::ATTRIBUTE),
        received: Some(identify::RECEIVED),
        sent: Some(identify::SENT),
    },
    About {
        number: 0x0004,
        name: "Groups",
        attribute: Some(groups::ATTRIBUTE),
        received: Some(groups::RECEIVED),
        sent: Some(groups::SENT),
    },
    About {
        number: 0x0005,
        name: "Scenes",
        attribute: Some(scenes::ATTRIBUTE),
        received: Some(scenes::RECEIVED),
        sent: Some(scenes::SENT),
    },
    About {
        number: 0x0006,
        name: "OnOff",
        attribute: Some(onoff::ATTR_ID),
        received: Some(onoff::CMD_SRV_RX_ID),
        sent: None,
    },
    About {
        number: 0x0007,
        name: "OnOff Switch Configuration",
        attribute: Some(onoff_switch_configuration::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0008,
        name: "Level Control",
        attribute: Some(level_control::ATTR_ID),
        received: Some(level_control::CMD_SRV_RX_ID),
        sent: None,
    },
    About {
        number: 0x0009,
        name: "Alarms",
        attribute: Some(alarms::ATTRIBUTE),
        received: Some(alarms::RECEIVED),
        sent: Some(alarms::SENT),
    },
    About {
        number: 0x000a,
        name: "Time",
        attribute: Some(time::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x000b,
        name: "RSSI Location",
        attribute: Some(rssi_location::ATTRIBUTE),
        received: Some(rssi_location::RECEIVED),
        sent: Some(rssi_location::SENT),
    },
    About {
        number: 0x000c,
        name: "Analog Input Basic",
        attribute: Some(analog_input_basic::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x000d,
        name: "Analog Output Basic",
        attribute: Some(analog_output_basic::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x000e,
        name: "Analog Value Basic",
        attribute: Some(analog_value_basic::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x000f,
        name: "Binary Input Basic",
        attribute: Some(binary_input_basic::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0010,
        name: "Binary Output Basic",
        attribute: Some(binary_output_basic::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0011,
        name: "Binary Value Basic",
        attribute: Some(binary_value_basic::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0012,
        name: "Multistate Input Basic",
        attribute: Some(multistate_input_basic::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0013,
        name: "Multistate Output Basic",
        attribute: Some(multistate_output_basic::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0014,
        name: "Multistate Value Basic",
        attribute: Some(multistate_value_basic::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0015,
        name: "Commissioning",
        attribute: Some(commissioning::ATTRIBUTE),
        received: Some(commissioning::RECEIVED),
        sent: Some(commissioning::SENT),
    },
    About {
        number: 0x0016,
        name: "Partition",
        attribute: Some(partition::ATTRIBUTE),
        received: Some(partition::RECEIVED),
        sent: Some(partition::SENT),
    },
    About {
        number: 0x0019,
        name: "OTA",
        attribute: Some(ota::ATTRIBUTE),
        received: Some(ota::RECEIVED),
        sent: Some(ota::SENT),
    },
    About {
        number: 0x001a,
        name: "Power Profile",
        attribute: Some(power_profile::ATTRIBUTE),
        received: Some(power_profile::RECEIVED),
        sent: Some(power_profile::SENT),
    },
    About {
        number: 0x001b,
        name: "Appliance Control",
        attribute: Some(appliance_control::ATTRIBUTE),
        received: Some(appliance_control::RECEIVED),
        sent: Some(appliance_control::SENT),
    },
    About {
        number: 0x0020,
        name: "Poll Control",
        attribute: Some(poll_control::ATTRIBUTE),
        received: Some(poll_control::RECEIVED),
        sent: Some(poll_control::SENT),
    },
    About {
        number: 0x0021,
        name: "Green Power",
        attribute: Some(green_power::ATTRIBUTE),
        received: Some(green_power::RECEIVED),
        sent: Some(green_power::SENT),
    },
    About {
        number: 0x0100,
        name: "Shade Configuration",
        attribute: Some(shade_configuration::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0101,
        name: "Door Lock",
        attribute: Some(door_lock::ATTRIBUTE),
        received: Some(door_lock::RECEIVED),
        sent: Some(door_lock::SENT),
    },
    About {
        number: 0x0200,
        name: "Pump Configuration and Control",
        attribute: Some(pump_configuration_and_control::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0201,
        name: "Thermostat",
        attribute: Some(thermostat::ATTRIBUTE),
        received: Some(thermostat::RECEIVED),
        sent: Some(thermostat::SENT),
    },
    About {
        number: 0x0202,
        name: "Fan Control",
        attribute: Some(fan_control::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0203,
        name: "Dehumidification Control",
        attribute: Some(dehumidification_control::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0204,
        name: "Thermostat User Interface Configuration",
        attribute: Some(thermostat_user_interface_configuration::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0300,
        name: "Color Control",
        attribute: Some(color_control::ATTRIBUTE),
        received: Some(color_control::RECEIVED),
        sent: None,
    },
    About {
        number: 0x0301,
        name: "Ballast Configuration",
        attribute: Some(ballast_configuration::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0400,
        name: "Illuminance Meas.",
        attribute: Some(illuminance_meas::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0401,
        name: "Illuminance Level Sensing",
        attribute: Some(illuminance_level_sensing::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0402,
        name: "Temperature Meas.",
        attribute: Some(temperature_meas::ATTR_IDD),
        received: None,
        sent: None,
    },
    About {
        number: 0x0403,
        name: "Pressure Meas.",
        attribute: Some(pressure_meas::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0404,
        name: "Flow Meas.",
        attribute: Some(flow_meas::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0405,
        name: "Relative Humidity Meas.",
        attribute: Some(relative_humidity_meas::ATTR_ID),
        received: None,
        sent: None,
    },
    About {
        number: 0x0406,
        name: "Occupancy Sensing",
        attribute: Some(occupancy_sensing::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0500,
        name: "IAS Zone",
        attribute: Some(ias_zone::ATTRIBUTE),
        received: Some(ias_zone::RECEIVED),
        sent: Some(ias_zone::SENT),
    },
    About {
        number: 0x0501,
        name: "IAS ACE",
        attribute: None,
        received: Some(ias_ace::RECEIVED),
        sent: Some(ias_ace::SENT),
    },
    About {
        number: 0x0502,
        name: "IAS WD",
        attribute: Some(ias_wd::ATTRIBUTE),
        received: Some(ias_wd::RECEIVED),
        sent: None,
    },
    About {
        number: 0x0700,
        name: "Price",
        attribute: Some(price::ATTRIBUTE),
        received: Some(price::RECEIVED),
        sent: Some(price::SENT),
    },
    About {
        number: 0x0702,
        name: "Metering",
        attribute: Some(metering::ATTRIBUTE),
        received: Some(metering::RECEIVED),
        sent: Some(metering::SENT),
    },
    About {
        number: 0x0703,
        name: "Messaging",
        attribute: None,
        received: Some(messaging::RECEIVED),
        sent: Some(messaging::SENT),
    },
    About {
        number: 0x0800,
        name: "Key Establishment",
        attribute: Some(key_establishment::ATTRIBUTE),
        received: Some(key_establishment::RECEIVED),
        sent: Some(key_establishment::SENT),
    },
    About {
        number: 0x0b00,
        name: "Appliance Identification",
        attribute: Some(appliance_identification::ATTRIBUTE),
        received: None,
        sent: None,
    },
    About {
        number: 0x0b04,
        name: "Electrical Measurement",
        attribute: Some(electrical_measurement::ATTRIBUTE),
        received: Some(electrical_measurement::RECEIVED),
        sent: Some(electrical_measurement::SENT),
    },
    About { number: 0x1000, name: "Touchlink", attribute: None, received: None, sent: None },
];

const TABLES: [&[FieldDef]; 54] = [
    basic::FIELDS,
    power_configuration::FIELDS,
    device_temperature_configuration::FIELDS,
    identify::FIELDS,
    groups::FIELDS,
    scenes::FIELDS,
    onoff::FIELDS,
    onoff_switch_configuration::FIELDS,
    level_control::FIELDS,
    alarms::FIELDS,
    time::FIELDS,
    rssi_location::FIELDS,
    analog_input_basic::FIELDS,
    analog_output_basic::FIELDS,
    analog_value_basic::FIELDS,
    binary_input_basic::FIELDS,
    binary_output_basic::FIELDS,
    binary_value_basic::FIELDS,
    multistate_input_basic::FIELDS,
    multistate_output_basic::FIELDS,
    multistate_value_basic::FIELDS,
    commissioning::FIELDS,
    partition::FIELDS,
    ota::FIELDS,
    power_profile::FIELDS,
    appliance_control::FIELDS,
    poll_control::FIELDS,
    green_power::FIELDS,
    shade_configuration::FIELDS,
    door_lock::FIELDS,
    pump_configuration_and_control::FIELDS,
    thermostat::FIELDS,
    fan_control::FIELDS,
    dehumidification_control::FIELDS,
    thermostat_user_interface_configuration::FIELDS,
    color_control::FIELDS,
    ballast_configuration::FIELDS,
    illuminance_meas::FIELDS,
    illuminance_level_sensing::FIELDS,
    temperature_meas::FIELDS,
    pressure_meas::FIELDS,
    flow_meas::FIELDS,
    relative_humidity_meas::FIELDS,
    occupancy_sensing::FIELDS,
    ias_zone::FIELDS,
    ias_ace::FIELDS,
    ias_wd::FIELDS,
    price::FIELDS,
    metering::FIELDS,
    messaging::FIELDS,
    key_establishment::FIELDS,
    appliance_identification::FIELDS,
    electrical_measurement::FIELDS,
    touchlink::FIELDS,
];

static OWN: &[(u16, u16, Field, usize, Form)] = &[
    (0, 0x07, basic::ATTR_PWR_SRC, 1, Form::Plain),
    (0, 0x12, basic::ATTR_DEV_EN, 1, Form::Plain),
    (
        0,
        0x13,
        basic::ATTR_ALARM_MASK,
        1,
        Form::Mask(&[
            basic::ATTR_ALARM_MASK_GEN_HW_FAULT,
            basic::ATTR_ALARM_MASK_GEN_SW_FAULT,
            basic::ATTR_ALARM_MASK_RESERVED,
        ]),
    ),
    (
        0,
        0x14,
        basic::ATTR_DIS_LOC_CFG,
        1,
        Form::Mask(&[
            basic::ATTR_DIS_LOC_CFG_RESET,
            basic::ATTR_DIS_LOC_CFG_DEV_CFG,
            basic::ATTR_DIS_LOC_CFG_RESERVED,
        ]),
    ),
    (1, 0x00, power_configuration::ATTR_MAINS_VOLTAGE, 2, Form::Tenths(" [V]")),
    (1, 0x01, power_configuration::ATTR_MAINS_FREQUENCY, 1, Form::Doubled(" [Hz]")),
    (
        1,
        0x10,
        power_configuration::ATTR_MAINS_ALARM_MASK,
        1,
        Form::Mask(&[
            power_configuration::ATTR_MAINS_ALARM_MASK_MAINS_TOO_LOW,
            power_configuration::ATTR_MAINS_ALARM_MASK_MAINS_TOO_HIGH,
            power_configuration::ATTR_MAINS_ALARM_MASK_RESERVED,
        ]),
    ),
    (1, 0x11, power_configuration::ATTR_MAINS_VOLT_MIN, 2, Form::Tenths(" [V]")),
    (1, 0x12, power_configuration::ATTR_MAINS_VOLT_MAX, 2, Form::Tenths(" [V]")),
    (1, 0x13, power_configuration::ATTR_MAINS_DWELL_TP, 2, Form::Whole(" [s]")),
    (1, 0x20, power_configuration::ATTR_BATT_VOLTAGE, 1, Form::Tenths(" [V]")),
    (1, 0x21, power_configuration::ATTR_BATT_PERCENTAGE, 1, Form::Halved(" [%]")),
    (1, 0x31, power_configuration::ATTR_BATT_TYPE, 1, Form::Plain),
    (1, 0x32, power_configuration::ATTR_BATT_AHR, 2, Form::Whole(" [mAHr]")),
    (1, 0x34, power_configuration::ATTR_BATT_RATED_VOLTAGE, 1, Form::Tenths(" [V]")),
    (
        1,
        0x35,
        power_configuration::ATTR_BATT_ALARM_MASK,
        1,
        Form::Mask(&[
            power_configuration::BATT_ATTR_ALARM_MASK_BATT_TOO_LOW,
            power_configuration::ATTR_BATT_ALARM_MASK_RESERVED,
        ]),
    ),
    (1, 0x36, power_configuration::ATTR_BATT_VOLTAGE_MIN_THR, 1, Form::Tenths(" [V]")),
    (6, 0x0000, onoff::ATTR_ONOFF, 1, Form::Plain),
    (6, 0x4000, onoff::ATTR_GLOBALSCENECONTROL, 1, Form::Plain),
    (6, 0x4001, onoff::ATTR_ONTIME, 2, Form::Tenths(" seconds")),
    (6, 0x4002, onoff::ATTR_OFFWAITTIME, 2, Form::Tenths(" seconds")),
    (6, 0x4003, onoff::ATTR_STARTUPONOFF, 1, Form::Plain),
    (8, 0x0000, level_control::ATTR_CURRENT_LEVEL, 1, Form::Plain),
    (8, 0x0001, level_control::ATTR_REMAINING_TIME, 2, Form::Tenths(" seconds")),
    (8, 0x0010, level_control::ATTR_ONOFF_TRANSMIT_TIME, 2, Form::Tenths(" seconds")),
    (8, 0x0011, level_control::ATTR_ON_LEVEL, 1, Form::Plain),
    (8, 0x4000, level_control::ATTR_STARTUP_LEVEL, 1, Form::Plain),
    (0x402, 0, temperature_meas::ATTR_VALUE, 2, Form::Hundredths(" [\u{b0}C]", true)),
    (0x402, 1, temperature_meas::ATTR_VALUE_MIN, 2, Form::Hundredths(" [\u{b0}C]", true)),
    (0x402, 2, temperature_meas::ATTR_VALUE_MAX, 2, Form::Hundredths(" [\u{b0}C]", true)),
    (0x402, 3, temperature_meas::ATTR_TOLERANCE, 2, Form::Hundredths(" [\u{b0}C]", false)),
    (0x405, 0, relative_humidity_meas::ATTR_VALUE, 2, Form::Hundredths(" [%]", false)),
    (0x405, 1, relative_humidity_meas::ATTR_VALUE_MIN, 2, Form::Hundredths(" [%]", false)),
    (0x405, 2, relative_humidity_meas::ATTR_VALUE_MAX, 2, Form::Hundredths(" [%]", false)),
    (0x405, 3, relative_humidity_meas::ATTR_TOLERANCE, 2, Form::Hundredths(" [%]", false)),
];
