namespace Automation.Core.Reporting;

/// <summary>Conclusions of check runs as people read them.</summary>
internal static class ConclusionText
{
    /// <summary>The conclusion at a glance.</summary>
    public static string Icon(CheckConclusion conclusion) => conclusion switch
    {
        CheckConclusion.Failure => "❌",
        CheckConclusion.Neutral => "⚠️",
        CheckConclusion.Success => "✅",
        _ => "➖",
    };

    /// <summary>How bad it is; the worst of several is the greatest.</summary>
    public static int Weight(CheckConclusion conclusion) => conclusion switch
    {
        CheckConclusion.Failure => 3,
        CheckConclusion.Neutral => 2,
        CheckConclusion.Success => 1,
        _ => 0,
    };
}
