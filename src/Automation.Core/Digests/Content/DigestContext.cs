namespace Automation.Core.Digests.Content;

/// <summary>What a digest needs beyond the weeks.</summary>
/// <param name="Web">Where GitHub's pages are, such as <c>https://github.com/</c>.</param>
/// <param name="DebtTarget">Percent of merged work that should pay debt back.</param>
/// <param name="Notices">See <see cref="Digest.Notices"/>.</param>
public sealed record DigestContext(Uri Web, int DebtTarget, IReadOnlyList<string> Notices);
