namespace Automation.Hosting.Tests.App;

/// <summary>What goes wrong with one request that writes.</summary>
/// <param name="Request">Which one, counted from one.</param>
/// <param name="NotMade">Which of its changes are not made.</param>
/// <param name="IsAnswered">Whether GitHub tells what it has made.</param>
internal sealed record WriteFault(int Request, Range NotMade, bool IsAnswered);
