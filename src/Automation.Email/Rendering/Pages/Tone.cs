namespace Automation.Email.Rendering.Pages;

/// <summary>How a text is coloured; what it means is always said in words or signs too.</summary>
public enum Tone
{
    Plain,
    Quiet,
    Good,
    Bad,
}
