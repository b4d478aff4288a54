"""The payload of INTERACTION_CREATE, as Discord sends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .interactions import COMPONENT, MODAL_SUBMIT, Interaction
from .rules.messages import LARGEST_FILE

if TYPE_CHECKING:
    from .refusals import JSON
    from .world import World


def interaction_create(interaction: Interaction, world: World) -> JSON:
    """Build the payload of `interaction`; languages of servers are absent outside of them."""
    place, user = interaction.place, interaction.user
    channel = {**place.channel.payload}
    if place.channel.guild is not None:
        channel["permissions"] = str(user.permissions)
    payload: JSON = {
        "id": interaction.id,
        "application_id": world.application_id,
        "type": interaction.kind,
        "token": interaction.token,
        "version": 1,
        "data": interaction.data,
        "channel_id": place.channel.id,
        "channel": channel,
        "context": place.context,
        "app_permissions": str(place.channel.granted_to_bot),
        "locale": interaction.locale or user.locale,
        "entitlements": [],
        "entitlement_sku_ids": [],
        "authorizing_integration_owners": place.owners,
        "attachment_size_limit": LARGEST_FILE,
    }
    guild = place.channel.guild
    if guild is None:
        payload["user"] = user.payload
    else:
        guild_locale = interaction.guild_locale or guild.locale
        payload |= {
            "guild_id": guild.id,
            "guild": {**guild.partial, "locale": guild_locale},
            "guild_locale": guild_locale,
            "member": user.member,
        }
    if interaction.kind in (COMPONENT, MODAL_SUBMIT) and interaction.source is not None:
        payload["message"] = interaction.source.payload
    return payload
