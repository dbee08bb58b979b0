namespace Automation.Email.Rendering.Pages;

/// <summary>
/// A digest as it is read: every word, in its order, without markup. Texts are clean (one line, no control characters) and bounded,
/// and still need encoding. Public, as what hangs on it, because Razor's generated components are.
/// </summary>
/// <param name="Title">The one top heading: the team and the week.</param>
/// <param name="Summary">Which days, how many repositories, as of when.</param>
/// <param name="Footer">Why this mail came, how to stop it, what the figures mean.</param>
/// <param name="Unsubscribe">Null where the app has no public address.</param>
public sealed record DigestPage(
    string Subject,
    string Preheader,
    string Title,
    string Summary,
    IReadOnlyList<PageSection> Sections,
    IReadOnlyList<string> Footer,
    Uri? Unsubscribe)
{
    /// <summary>What the address behind <see cref="Unsubscribe"/> is called.</summary>
    public const string UnsubscribeText = "Unsubscribe from this digest";

    /// <summary>Every picture of the page, once, in its order.</summary>
    public IEnumerable<Picture> Pictures => Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Pictures);
}
