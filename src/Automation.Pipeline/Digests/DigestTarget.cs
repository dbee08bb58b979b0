using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;

namespace Automation.Pipeline.Digests;

/// <summary>One team's digest of one week to one recipient: what there is one row, and at most one mail, for.</summary>
public sealed record DigestTarget(Team Team, IsoWeek Week, string Address);
