namespace Automation.Email.Rendering.Pages;

/// <summary>A cell of a table.</summary>
/// <param name="Detail">A second, quieter line.</param>
/// <param name="Spoken">What a screen reader says instead of <paramref name="Text"/>, where signs would not speak for themselves.</param>
/// <param name="Picture">Shown instead of <paramref name="Text"/>.</param>
public sealed record Cell(string Text, string? Detail = null, string? Spoken = null, Tone Tone = Tone.Plain, Picture? Picture = null);
