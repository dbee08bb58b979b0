using Automation.Core.Calendars;

namespace Automation.Core.Ports;

/// <summary>Changes whenever facts of one week (by UTC days) are saved.</summary>
public sealed record FactStamp(IsoWeek Week, string Stamp);
