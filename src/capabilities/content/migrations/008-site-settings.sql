-- A menu is a field of the profile like the others, and is changed as they are (platform.change_profile).
drop function content.set_menu(jsonb);
