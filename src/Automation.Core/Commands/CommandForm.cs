namespace Automation.Core.Commands;

/// <summary>How a command is written, and what it does: what help, problems and the nearest command are made of.</summary>
/// <param name="Name">The word after <see cref="Word"/>.</param>
/// <param name="Arguments">What follows it, placeholders in capitals; empty for nothing.</param>
/// <param name="Does">What it does, as one sentence of plain text.</param>
/// <param name="Example">The whole line.</param>
internal sealed record CommandForm(string Name, string Arguments, string Does, string Example)
{
    /// <summary>What every command begins with.</summary>
    public const string Word = "/automation";

    public static CommandForm Recheck { get; } =
        new("recheck", "", "Evaluates this pull request again.", $"{Word} recheck");

    public static CommandForm Explain { get; } = new(
        "explain", "RULE", "Says what a rule asks for here, why, and how to meet it.", $"{Word} explain review/size");

    public static CommandForm Waive { get; } = new(
        "waive",
        "RULE because REASON [until DATE]",
        "Lets what the rule finds here not count, for a reason; with a date, until the end of that day in UTC.",
        $"{Word} waive review/size because the parser is generated until 2026-12-31");

    public static CommandForm Unwaive { get; } =
        new("unwaive", "RULE", "Takes a waiver back.", $"{Word} unwaive review/size");

    public static CommandForm Adr { get; } = new(
        "adr", "TITLE", "Drafts a decision record, with its path and the next number.", $"{Word} adr Use queues between services");

    public static CommandForm Help { get; } = new("help", "", "Shows this list.", $"{Word} help");

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<CommandForm> All { get; } = [Recheck, Explain, Waive, Unwaive, Adr, Help];

    /// <summary>The whole line with its placeholders.</summary>
    public string Usage => $"{Word} {Name} {Arguments}".TrimEnd();
}
