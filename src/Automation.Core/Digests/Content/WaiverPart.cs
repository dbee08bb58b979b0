namespace Automation.Core.Digests.Content;

/// <summary>
/// Waivers on pull requests that were open at the end of the week or ended in it, bots' too, as their last evaluations knew them. Only
/// counted: nobody is named.
/// </summary>
/// <param name="InForce">Those that held at some time of the week.</param>
/// <param name="Ended">Those of them whose last day was in the week, or that were taken back in it.</param>
public readonly record struct WaiverPart(int InForce, int Ended);
